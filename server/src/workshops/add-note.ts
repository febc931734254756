/** Writes a note on a board for somebody without a canvas. */
import { MAX_SHAPES } from '@rembuk/shared/board/board-schema';
import { viewBoard } from '@rembuk/shared/board/board-view';
import { freePlace, topIndex } from '@rembuk/shared/board/free-place';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { AppError } from '@rembuk/shared/errors';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { requireRight } from './require-right.ts';

interface NoteInput {
	roomId: string;
	text: string;
	onBehalfOf?: string | undefined;
}

/** Answers the note's id when it is durable. @throws AppError when the actor may not, or the board is full. */
export async function addNote(
	registry: Pick<RoomRegistry, 'open'>,
	live: LiveWorkshop,
	actor: Actor,
	{ roomId, text, onBehalfOf }: NoteInput,
): Promise<string> {
	requireRight(live, actor, 'thing.create', roomId);
	const board = await registry.open(roomId);
	try {
		let noteId: string | undefined;
		await board.transact((doc) => {
			const { records } = viewBoard(doc);
			if (records.filter((record) => record.typeName === 'shape').length >= MAX_SHAPES) return;
			const meta = { author: actor.id, ...(onBehalfOf !== undefined && { onBehalfOf }) };
			const note = newNote({ words: text, ...freePlace(records), above: topIndex(records), meta });
			createRecord(doc, note);
			noteId = note.id;
		});
		if (noteId === undefined) throw new AppError('board-full', { values: { limit: MAX_SHAPES } });
		return noteId;
	} finally {
		board.release();
	}
}
