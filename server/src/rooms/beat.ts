/** The beat that all rooms tick by: what several rooms have to say in one beat costs one commit and one wake-up. Knows no room. */

export interface Beat {
	/** Calls back at the next beat; after a silence that is at once. */
	ask(work: () => void): void;
}

/** While more than so many have something to do in every beat they are called in two or three parts, one after the other: nobody waits until all others are done. */
const TOGETHER = 24;
const MOST_PARTS = 3;

/**
 * A beat of at most one in `everyMs`, and one in 3.5 times that while there is something to do in every beat: then nobody waits for a first word, and a third of
 * the commits and writes carry the same.
 */
export function makeBeat(everyMs: number): Beat {
	const slow = 3.5 * everyMs;
	/** In the order in which they asked. */
	const asked: (() => void)[] = [];
	/** Who was called in the last beats, and when; the latest at the end. */
	const called = new Map<() => void, number>();
	let last = Number.NEGATIVE_INFINITY;
	/** How long the next beat keeps from the last one. */
	let gap = everyMs;
	let parts = 1;
	let isDue = false;

	const countBusy = (now: number): number => {
		for (const [work, at] of called) {
			if (now - at <= 2 * slow) break;
			called.delete(work);
		}
		return Math.max(called.size, asked.length);
	};
	const run = (): void => {
		isDue = false;
		const now = performance.now();
		const busy = countBusy(now);
		last = now;
		parts = Math.min(MOST_PARTS, Math.ceil(busy / TOGETHER));
		for (const work of asked.splice(0, Math.ceil(busy / parts))) {
			called.delete(work);
			called.set(work, now);
			work();
		}
		if (asked.length > 0) plan();
	};
	const plan = (): void => {
		if (isDue) return;
		isDue = true;
		const wait = last + gap / parts - performance.now();
		gap = wait > 0 || parts > 1 ? slow : everyMs;
		if (wait <= 0) setImmediate(run);
		else setTimeout(run, wait);
	};
	return {
		ask: (work) => {
			asked.push(work);
			plan();
		},
	};
}
