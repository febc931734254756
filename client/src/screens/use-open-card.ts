/** Which card is open, kept in the address (`?card=`): the back button closes it, a link opens it. */
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface OpenCard {
	cardId: string | undefined;
	open(cardId: string): void;
	close(): void;
}

export function useOpenCard(): OpenCard {
	const [params, setParams] = useSearchParams();
	const set = useCallback(
		(cardId: string | undefined) =>
			setParams(
				(old) => {
					const next = new URLSearchParams(old);
					if (cardId === undefined) next.delete('card');
					else next.set('card', cardId);
					return next;
				},
				{ replace: cardId === undefined },
			),
		[setParams],
	);
	return {
		cardId: params.get('card') ?? undefined,
		open: useCallback((cardId: string) => set(cardId), [set]),
		close: useCallback(() => set(undefined), [set]),
	};
}
