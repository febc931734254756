/**
 * Deletes action cards for somebody without a canvas, and brings them back. The audit keeps a deleted card as it was: on the server alone, gone with the
 * workshop, emptied when names are removed. Its history and answers stay in the plan, where nobody reads them without the card.
 */
import { AppError } from '@rembuk/shared/errors';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { isServersOwn } from '@rembuk/shared/plan/card-fields';
import { addCard, PLAN_ROOT, parsePlanKey, readCard, removeCard } from '@rembuk/shared/plan/plan-doc';
import { issueError } from '@rembuk/shared/text/issue-error';
import type { Actor } from '@rembuk/shared/workshop/can';
import type * as Y from 'yjs';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { requireRight } from './require-right.ts';
import { hideCard, showCard } from './show-card.ts';
import { writeRoom } from './write-room.ts';

interface Parts {
	storage: Storage;
	registry: Pick<RoomRegistry, 'open'>;
	now: () => number;
}

const wrong = (reason: string) => issueError({ code: 'custom', params: { reason }, path: ['cardId'], message: '' });

/** Answers the ids of the cards that stand again, when all of it is durable. @throws AppError unknown-card, or why it may not be deleted */
export async function deleteCard(parts: Parts, live: LiveWorkshop, actor: Actor, cardId: string): Promise<string[]> {
	const card = readCard(live.room.doc, cardId);
	if (!card) throw new AppError('unknown-card');
	requireRight(live, actor, 'plan.write', card.roomId);
	// the merged card that shows it would go on without one of its parents, and nobody would see what is gone
	if (card.mergedInto !== undefined) throw wrong('merged-away');
	await note(parts, live, actor, 'delete-card', { cardId, card });
	await live.room.transact((doc) => removeButHistory(doc, cardId));
	await writeRoom(parts.registry, card.roomId, (board) => hideCard(board, cardId));
	return card.parents.filter((id) => readCard(live.room.doc, id)?.mergedInto === undefined);
}

/** Resolves when the card and its shape are durable. @throws AppError unknown-card, or why it may not be brought back */
export async function restoreCard(parts: Parts, live: LiveWorkshop, actor: Actor, cardId: string): Promise<void> {
	const { doc } = live.room;
	const standing = readCard(doc, cardId);
	const card = standing ?? (await lastDeleted(parts, live, cardId));
	if (!card) throw new AppError('unknown-card');
	requireRight(live, actor, 'plan.write', card.roomId);
	if (standing) throw wrong('not-deleted');
	await note(parts, live, actor, 'restore-card', { cardId });
	await live.room.transact(() => {
		if (!readCard(doc, cardId)) addCard(doc, { ...card, by: actor.id });
	});
	await writeRoom(parts.registry, card.roomId, (board) => {
		hideCard(board, cardId); // two who bring it back at once
		showCard(board, cardId, card.author);
	});
}

function removeButHistory(doc: Y.Doc, cardId: string): void {
	const plan = doc.getMap<unknown>(PLAN_ROOT);
	const own = [...plan].filter(([name]) => {
		const key = parsePlanKey(name);
		return key?.kind === 'card' && key.id === cardId && isServersOwn(key.field);
	});
	removeCard(doc, cardId);
	for (const [name, value] of own) plan.set(name, value);
}

async function lastDeleted({ storage: { db } }: Parts, { workshopId }: LiveWorkshop, cardId: string): Promise<ActionCard | undefined> {
	const rows = await db
		.selectFrom('audit')
		.select('detail')
		.where('workshop_id', '=', workshopId)
		.where('action', '=', 'delete-card')
		.where('detail', 'like', `{"cardId":${JSON.stringify(cardId)},%`) // `_` stands for any letter there: what is found is looked at
		.orderBy('id', 'desc')
		.execute();
	const found = rows.map(({ detail }) => JSON.parse(detail) as { cardId: string; card: ActionCard });
	return found.find((one) => one.cardId === cardId)?.card;
}

const note = ({ storage, now }: Parts, { workshopId }: LiveWorkshop, { id }: Actor, action: string, detail: object): Promise<unknown> =>
	storage.batch([storage.db.insertInto('audit').values({ workshop_id: workshopId, at: now(), actor: id, action, detail: JSON.stringify(detail) })]);
