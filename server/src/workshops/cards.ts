/** Makes and changes action cards for somebody without a canvas; the same rights and the same documents as on the wire. */
import { type BoardView, type NoteView, viewBoard } from '@rembuk/shared/board/board-view';
import { AppError } from '@rembuk/shared/errors';
import { newId } from '@rembuk/shared/ids';
import type { ActionCard, CardStatus, Responsible } from '@rembuk/shared/plan/action-card';
import { editedFields, noteEdits } from '@rembuk/shared/plan/card-edits';
import type { Due } from '@rembuk/shared/plan/due';
import { readCard, addCard as writeCard, changeCard as writeChange } from '@rembuk/shared/plan/plan-doc';
import { amendStep, logStatus, statusOf } from '@rembuk/shared/plan/status-history';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { requireRight } from './require-right.ts';
import { checkDue, enterForWhom, resolveWho, sourcesOf } from './resolve-card.ts';
import { showCard } from './show-card.ts';

interface CardInput {
	what: string;
	indicator?: string | undefined;
	who?: readonly (string | Responsible)[] | undefined;
	forWhom?: readonly string[] | undefined;
	due?: Due | null | undefined;
	fromNotes?: readonly string[] | undefined;
	status?: CardStatus | undefined;
	statusNote?: string | undefined;
}

interface Parts {
	registry: Pick<RoomRegistry, 'open'>;
	now: () => number;
}

/** Answers the card's id when it and its shape on the room's board are durable. */
export async function addCard({ registry, now }: Parts, live: LiveWorkshop, actor: Actor, { roomId, ...input }: CardInput & { roomId: string }) {
	requireRight(live, actor, 'plan.write', roomId);
	const { doc } = live.room;
	const board = await registry.open(roomId);
	try {
		const at = now();
		const id = newId();
		const who = resolveWho(doc, live.view, input.who ?? []);
		checkDue(doc, input.due);
		const sources = sourcesOf(viewBoard(board.doc), input.fromNotes ?? [], roomId, at);
		const { what, indicator, status, statusNote } = input;
		const due = input.due ?? undefined;
		await live.room.transact(() => {
			const forWhom = enterForWhom(doc, input.forWhom ?? []);
			writeCard(doc, { id, roomId, author: actor.id, createdAt: at, what, indicator, who, forWhom, due, status, statusNote, ...sources });
			logStatus(doc, id, 'open', { by: actor.id, at });
		});
		await board.transact((boardDoc) => showCard(boardDoc, id, actor.id));
		return id;
	} finally {
		board.release();
	}
}

/** Changes the given fields; notes that stay a source keep the words that they had. */
export async function changeCard({ registry, now }: Parts, live: LiveWorkshop, actor: Actor, cardId: string, input: Partial<CardInput>): Promise<void> {
	const { doc } = live.room;
	const card = readCard(doc, cardId);
	if (!card) throw new AppError('unknown-card');
	requireRight(live, actor, 'plan.write', card.roomId);
	const who = input.who && resolveWho(doc, live.view, input.who);
	checkDue(doc, input.due);
	const board = await registry.open(card.roomId);
	try {
		const sources = changeOfSources(card, viewBoard(board.doc), input.fromNotes, now());
		const { what, due, indicator, status, statusNote } = input;
		await live.room.transact(() => {
			const forWhom = input.forWhom && enterForWhom(doc, input.forWhom);
			const from = statusOf(doc, cardId);
			writeChange(doc, cardId, { what, due, indicator, status, statusNote, who, forWhom, ...sources });
			const said = { by: actor.id, at: now() };
			if (!logStatus(doc, cardId, from, said) && statusNote !== undefined) amendStep(doc, cardId, said);
			const after = readCard(doc, cardId);
			if (after) noteEdits(doc, cardId, editedFields(card, after), said);
		});
	} finally {
		board.release();
	}
}

/** What a new list of source notes adds and removes. A note that is gone from the board may stay a source with the words it had, but not become one. */
function changeOfSources(card: ActionCard, board: BoardView, fromNotes: readonly string[] | undefined, at: number) {
	if (!fromNotes) return {};
	const old = new Map(card.sources.map((source) => [source.noteId, source]));
	const remembered = [...old.values()].map(({ noteId, text }): NoteView => ({ id: noteId, text, color: '', x: 0, y: 0 }));
	const { sources } = sourcesOf({ ...board, notes: [...remembered, ...board.notes] }, fromNotes, card.roomId, at);
	const kept = new Set(fromNotes);
	const added = sources.filter(({ noteId }) => !old.has(noteId));
	const { clusters } = sourcesOf(
		board,
		added.map(({ noteId }) => noteId),
		card.roomId,
		at,
	);
	return { addSources: added, addClusters: clusters, removeSources: [...old.keys()].filter((noteId) => !kept.has(noteId)) };
}
