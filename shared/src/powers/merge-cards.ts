/** Merges action cards that mean the same into a new one. They stay as they were and stand again when it is taken away. */
import * as z from 'zod/mini';
import { earliestDue, haveDifferentDues } from '../plan/merge-cards.ts';
import { definePower } from './power.ts';

const MOST = 20;
const cardId = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const mergeCards = definePower({
	name: 'merge-cards',
	label: { id: 'Gabungkan kartu', en: 'Merge cards' },
	args: z.strictObject({
		cardIds: z.array(cardId).check(z.minLength(2), z.maxLength(MOST)),
		/** The card whose date the new one takes; the earliest date when nobody says. */
		dueFrom: z.optional(cardId),
	}),
	perform({ plan, register, view, now, actorId, newId }, { cardIds, dueFrom }) {
		const all = plan.cards();
		const cards = [...new Set(cardIds)].flatMap((id) => all.find((card) => card.id === id && card.mergedInto === undefined) ?? []);
		if (cards.length !== cardIds.length) return { code: 'unknown-card', field: 'cardIds' };
		const rooms = new Set(cards.map((card) => card.roomId));
		const plenary = view.rooms().find((room) => room.kind === 'plenary');
		const roomId = rooms.size === 1 ? cards[0]?.roomId : plenary?.roomId;
		if (roomId === undefined) return { code: 'unknown-room', field: 'cardIds' };
		if (dueFrom !== undefined && !cardIds.includes(dueFrom)) return { code: 'invalid-field', field: 'dueFrom', allowed: cardIds };
		const milestones = register.milestones();
		const facts = { workshopDay: view.info()?.date ?? '', reachedOn: (key: string) => milestones.find((row) => row.key === key)?.reachedOn };
		const chosen = dueFrom === undefined ? earliestDue(cards, facts) : cards.find((card) => card.id === dueFrom);
		const id = newId();
		plan.merge(cards, { id, roomId, author: actorId, createdAt: now, due: chosen?.due });
		// whoever did not choose hears that there was something to choose
		return { cardId: id, ...(haveDifferentDues(cards) && chosen && { dueFrom: chosen.id }) };
	},
});
