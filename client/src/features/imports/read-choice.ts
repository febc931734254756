/** What somebody chose or pasted for a board: a drawing or a table, or why it is neither. Knows no screen. */

import type { BoardFile } from '@rembuk/shared/board/take-in';
import { FILE_LIMIT } from '@rembuk/shared/import/decode-text';
import { readBoardFile } from '@rembuk/shared/import/read-board-file';
import { readTableFile, type TableFile } from '@rembuk/shared/import/read-table-file';
import { cleanName } from '@rembuk/shared/workshop/name';
import type { faultMessages } from './import-messages.ts';

export type Fault = Exclude<keyof typeof faultMessages, 'title'>;
export type Choice = { name: string } & ({ kind: 'drawing'; file: BoardFile } | { kind: 'table'; file: TableFile });

const DRAWING = /\.(tldr|excalidraw|json)$/i;

/** Reads a file; `asTable` when only rows are wanted (a roster). */
export async function readChosen(file: File, asTable = false): Promise<Choice | Fault> {
	if (file.size > FILE_LIMIT) return 'too-large';
	const name = cleanName(file.name); // a file may be called so that the words around its name are turned about
	const bytes = await file.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		() => undefined, // taken away between choosing and reading
	);
	if (!bytes) return 'unreadable';
	if (!asTable && DRAWING.test(name)) return drawingOf(new TextDecoder().decode(bytes), name);
	// whatever its name is: a drawing is no list of words
	const drawing = !asTable && bytes[0] === 0x7b ? drawingOf(new TextDecoder().decode(bytes), name) : undefined;
	return drawing !== undefined && typeof drawing !== 'string' ? drawing : tableOf(bytes, name, asTable);
}

/** Reads what was pasted: a copy out of Excalidraw, rows out of a spreadsheet, or lines. */
export function readPasted(text: string, name: string, asTable = false): Choice | Fault {
	const bytes = new TextEncoder().encode(text);
	if (!asTable && /^\s*\{/.test(text)) {
		const drawing = drawingOf(text, name);
		if (typeof drawing !== 'string') return drawing;
	}
	return tableOf(bytes, text.includes('\t') ? 'pasted.tsv' : asTable && /[,;]/.test(text) ? 'pasted.csv' : 'pasted.txt', asTable, name);
}

function drawingOf(text: string, name: string): Choice | Fault {
	const read = readBoardFile(text);
	if (typeof read === 'string') return read;
	return read.file.records.length === 0 && read.file.leftOut.length === 0 ? 'empty' : { kind: 'drawing', name, file: read.file };
}

function tableOf(bytes: Uint8Array, fileName: string, asTable: boolean, name = fileName): Choice | Fault {
	const file = readTableFile(bytes, fileName, asTable);
	return typeof file === 'string' ? file : { kind: 'table', name, file };
}
