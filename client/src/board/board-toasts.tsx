/** What the engine says in toasts, said as our own notices: its toasts are read out with English words of their own. Draws nothing. */
import { useEffect } from 'react';
import { useToasts, useValue } from 'tldraw';
import { useBoard } from './board-context.ts';

export function BoardToasts() {
	const { toasts, removeToast } = useToasts();
	const waiting = useValue('toasts', () => toasts.get(), [toasts]);
	const board = useBoard();
	useEffect(() => {
		for (const { id, title, description } of waiting) {
			removeToast(id);
			board?.onSaid([title, description].filter((part) => part !== undefined && part !== '').join(': '));
		}
	}, [waiting, removeToast, board]);
	return null;
}
