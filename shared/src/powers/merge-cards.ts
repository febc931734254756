/** Merges action cards that mean the same into a new one. They stay as they were and stand again when it is taken away. */
import * as z from 'zod/mini';
import { definePower } from './power.ts';

const MOST = 20;
const cardId = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const mergeCards = definePower({
	name: 'merge-cards',
	label: { id: 'Gabungkan kartu', en: 'Merge cards' },
	args: z.strictObject({ cardIds: z.array(cardId).check(z.minLength(2), z.maxLength(MOST)) }),
	perform({ plan, view, now, actorId, newId }, { cardIds }) {
		const all = plan.cards();
		const cards = [...new Set(cardIds)].flatMap((id) => all.find((card) => card.id === id && card.mergedInto === undefined) ?? []);
		if (cards.length !== cardIds.length) return { code: 'unknown-card', field: 'cardIds' };
		const rooms = new Set(cards.map((card) => card.roomId));
		const plenary = view.rooms().find((room) => room.kind === 'plenary');
		const roomId = rooms.size === 1 ? cards[0]?.roomId : plenary?.roomId;
		if (roomId === undefined) return { code: 'unknown-room', field: 'cardIds' };
		const id = newId();
		plan.merge(cards, { id, roomId, author: actorId, createdAt: now });
		return { cardId: id };
	},
});
