/** What is on a board, in words: read without a canvas by the list view, the facilitator's counts and the report. */
import type * as Y from 'yjs';
import { ACTION_CARD } from './action-card-shape.ts';
import type { PlainRecord } from './board-doc.ts';
import { type NoteMeta, personIn } from './note.ts';
import { readRecords, wordsOfRecord } from './record-codec.ts';

export interface NoteView {
	id: string;
	text: string;
	/** Participant id; undefined for a starter note. */
	author?: string | undefined;
	onBehalfOf?: string | undefined;
	color: string;
	x: number;
	y: number;
}

export interface BoardView {
	/** Notes in reading order: top to bottom in bands of half a note, left to right inside a band. */
	notes: NoteView[];
	/** Cards that are shown on the board: card id → shape id. */
	cardShapes: Map<string, string>;
	records: PlainRecord[];
}

const BAND = 100;

/** The notes, card shapes and records of a board's document. */
export function viewBoard(doc: Y.Doc): BoardView {
	const records = readRecords(doc);
	const place = new Map(records.map((record) => [record.id, record]));
	const notes: NoteView[] = [];
	const cardShapes = new Map<string, string>();
	for (const record of records) {
		const props = (record.props ?? {}) as Record<string, unknown>;
		if (record.typeName !== 'shape') continue;
		if (record.type === ACTION_CARD) cardShapes.set(String(props.cardId), record.id);
		if (record.type !== 'note') continue;
		const meta = (record.meta ?? {}) as NoteMeta;
		const { x, y } = pagePlace(record, place);
		notes.push({ id: record.id, text: wordsOfRecord(record), author: meta.author, onBehalfOf: personIn(meta), color: String(props.color ?? ''), x, y });
	}
	notes.sort((a, b) => Math.floor(a.y / BAND) - Math.floor(b.y / BAND) || a.x - b.x || a.id.localeCompare(b.id));
	return { notes, cardShapes, records };
}

/** Where a shape lies on the page when its parent is a frame (frames don't nest and are not rotated into account: good enough for an order). */
function pagePlace(record: PlainRecord, all: Map<string, PlainRecord>): { x: number; y: number } {
	const parent = all.get(String(record.parentId));
	const inFrame = parent?.typeName === 'shape' ? parent : undefined;
	return { x: Number(record.x) + Number(inFrame?.x ?? 0), y: Number(record.y) + Number(inFrame?.y ?? 0) };
}
