/** Says a card in plain lines, for pictures of the board. */
import { useCallback } from 'react';
import { useCardWords } from '../workshop/cards/use-card-words.ts';
import { useCards } from '../workshop/cards/use-plan.ts';
import type { CardLine } from './shapes/action-card/card-picture.tsx';

export function useCardLines(): (cardId: string) => CardLine[] {
	const cards = useCards();
	const words = useCardWords();
	return useCallback(
		(cardId) => {
			const card = cards.find((one) => one.id === cardId);
			if (!card) return [];
			const parts = [words.list(card.who.map(words.who)), words.list(card.forWhom.map(words.stakeholder)), words.due(card.due), words.lacks(card)];
			return [{ text: card.what, strong: true }, ...parts.map((text) => ({ text }))].filter(({ text }) => text !== '');
		},
		[cards, words],
	);
}
