/** Draws again now and then, for figures that grow by themselves ("quiet for 3 minutes"). */
import { useEffect, useReducer } from 'react';

/** Half the smallest step that is shown, so that no figure is late by more than that (ms). */
const EVERY = 30_000;

export function useEachMinute(): void {
	const [, draw] = useReducer((n: number) => n + 1, 0);
	useEffect(() => {
		const timer = setInterval(draw, EVERY);
		return () => clearInterval(timer);
	}, []);
}
