/** A sticky note as a tldraw record, made where there is no canvas (server, tests). */
import { getIndexAbove, type IndexKey } from '@tldraw/utils';
import { newId } from '../ids.ts';
import { withoutTurns } from '../text/clean-text.ts';
import { PAGE_ID, type PlainRecord } from './board-doc.ts';
import { richTextFromWords } from './rich-text.ts';

/** Side of a note in canvas px, and the gap that we leave between notes. */
export const NOTE_SIZE = 200;
export const NOTE_GAP = 24;
export const GRID_COLUMNS = 6;

export interface NoteMeta {
	/** Participant id of the writer; absent on starter notes. */
	author?: string;
	/** Whose words these are, when a scribe wrote them down. */
	onBehalfOf?: string;
}

/** Whose words a note holds, as it may be shown among other words; undefined when they are the writer's own. */
export const personIn = ({ onBehalfOf }: NoteMeta): string | undefined => (onBehalfOf === undefined ? undefined : withoutTurns(onBehalfOf));

/** A new note. `index` is the fractional index above which it lies (undefined: the first). */
export function newNote(note: { words: string; x: number; y: number; above?: string | undefined; meta: NoteMeta; color?: string; id?: string }): PlainRecord {
	return {
		id: note.id ?? `shape:${newId()}`,
		typeName: 'shape',
		type: 'note',
		x: note.x,
		y: note.y,
		rotation: 0,
		index: getIndexAbove((note.above ?? 'a0') as IndexKey),
		parentId: PAGE_ID,
		isLocked: false,
		opacity: 1,
		meta: { ...note.meta },
		props: {
			color: note.color ?? 'yellow',
			labelColor: 'black',
			size: 'm',
			font: 'sans',
			fontSizeAdjustment: 0,
			align: 'middle',
			verticalAlign: 'middle',
			growY: 0,
			url: '',
			scale: 1,
			richText: richTextFromWords(note.words),
		},
	};
}

/** The n-th place (from 0) of a grid that is filled row by row, as the note's upper left corner. */
export function gridPlace(n: number): { x: number; y: number } {
	const step = NOTE_SIZE + NOTE_GAP;
	return { x: (n % GRID_COLUMNS) * step, y: Math.floor(n / GRID_COLUMNS) * step };
}
