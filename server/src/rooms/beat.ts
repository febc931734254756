/** The beat that all rooms tick by: what several rooms have to say in one beat costs one commit and one wake-up. Knows no room. */

export interface Beat {
	/** Calls back at the next beat; after a silence that is at once. */
	ask(work: () => void): void;
}

/**
 * A beat of at most one in `everyMs`, and one in 3.5 times that while there is something to do in every beat: then nobody waits for a first word, and a third of
 * the commits and writes carry the same.
 */
export function makeBeat(everyMs: number): Beat {
	let asked: (() => void)[] = [];
	let last = Number.NEGATIVE_INFINITY;
	/** How long the next beat keeps from the last one. */
	let gap = everyMs;
	const run = (): void => {
		const works = asked;
		asked = [];
		last = performance.now();
		for (const work of works) work();
	};
	return {
		ask: (work) => {
			if (asked.push(work) > 1) return;
			const wait = last + gap - performance.now();
			gap = wait > 0 ? 3.5 * everyMs : everyMs;
			if (wait <= 0) setImmediate(run);
			else setTimeout(run, wait);
		},
	};
}
