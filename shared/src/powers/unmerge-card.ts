/** Takes a merged card away; the cards that it was made of stand again as they were. */
import * as z from 'zod/mini';
import { definePower } from './power.ts';

export const unmergeCard = definePower({
	name: 'unmerge-card',
	label: { id: 'Pisahkan kartu gabungan', en: 'Undo the merging of a card' },
	args: z.strictObject({ cardId: z.string().check(z.regex(/^[\w-]{1,64}$/)) }),
	perform({ plan }, { cardId }) {
		const cards = plan.cards();
		const card = cards.find(({ id }) => id === cardId);
		if (!card) return { code: 'unknown-card', field: 'cardId' };
		const parents = cards.filter(({ mergedInto }) => mergedInto === cardId).map(({ id }) => id);
		// a card of which nobody else knows anything would be lost, not taken apart
		if (parents.length === 0) return { code: 'invalid-field', field: 'cardId', reason: 'not-merged' };
		if (card.mergedInto !== undefined) return { code: 'invalid-field', field: 'cardId', reason: 'merged-away' };
		plan.unmerge(card);
		return { cardIds: parents };
	},
});
