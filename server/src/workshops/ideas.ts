/** What became of the notes: every note that somebody may read, with the cards that came from it. Reads documents; changes nothing. */
import { viewBoard } from '@rembuk/shared/board/board-view';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { roomsFor } from './workshop-state.ts';

/** The notes of all rooms that the actor may enter, room by room in reading order; empty notes are left out. */
export async function ideasOf(registry: Pick<RoomRegistry, 'open'>, live: LiveWorkshop, actor: Actor) {
	const rooms = roomsFor(live.view, actor).filter(({ kind }) => kind !== 'workshop');
	const readable = new Set(rooms.map(({ roomId }) => roomId));
	const cardsOf = new Map<string, string[]>();
	for (const card of readCards(live.room.doc)) {
		if (!readable.has(card.roomId)) continue;
		for (const { noteId } of card.sources) cardsOf.set(noteId, [...(cardsOf.get(noteId) ?? []), card.id]);
	}
	const ideas = [];
	for (const { roomId } of rooms) {
		const board = await registry.open(roomId);
		try {
			for (const { id, text, author, onBehalfOf } of viewBoard(board.doc).notes) {
				if (text.trim() !== '') ideas.push({ noteId: id, roomId, text, author, onBehalfOf, cards: cardsOf.get(id) ?? [] });
			}
		} finally {
			board.release();
		}
	}
	return ideas;
}
