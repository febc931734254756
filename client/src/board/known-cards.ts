/**
 * Which cards the plan holds, as a signal: the shape of a card that is not there (deleted elsewhere, or not arrived yet) is not drawn, and comes back with it.
 * Writes nothing, so nobody can remove what another is just about to receive.
 */
import { ACTION_CARD, type ActionCardShape } from '@rembuk/shared/board/action-card-shape';
import { useLayoutEffect, useState } from 'react';
import { atom, type TLShape } from 'tldraw';
import { useAllCards } from '../workshop/cards/use-plan.ts';

/** For the engine's `getShapeVisibility`; the same function as long as the board is open. */
export function useCardVisibility(): (shape: TLShape) => 'hidden' | 'inherit' {
	const cards = useAllCards();
	const [known] = useState(() => atom<ReadonlySet<string>>('known cards', new Set(cards.map(({ id }) => id))));
	useLayoutEffect(() => {
		const ids = new Set(cards.map(({ id }) => id));
		if (ids.size !== known.get().size || [...ids].some((id) => !known.get().has(id))) known.set(ids);
	}, [cards, known]);
	const [visibility] = useState(() => (shape: TLShape) => {
		if ((shape.type as string) !== ACTION_CARD) return 'inherit' as const;
		return known.get().has((shape as unknown as ActionCardShape).props.cardId) ? ('inherit' as const) : ('hidden' as const);
	});
	return visibility;
}
