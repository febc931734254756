/** The beat that all rooms tick by: what several rooms have to say in one beat costs one commit and one wake-up. Knows no room. */

export interface Beat {
	/** Calls back at the next beat; after a silence that is at once. Asked for each change; who has asked already is called once. */
	ask(work: () => void): void;
}

/** While more than so many have something to do in every beat they are called in two or three parts, one after the other: nobody waits until all others are done. */
const TOGETHER = 24;
const MOST_PARTS = 3;
/** More changes than so many a second are work that goes on: beats come slower then. Counted over so long, ms. */
const MANY = 50;
const COUNTED = 500;

/**
 * A beat of at most one in `everyMs`, and one in 3.5 times that while there is much to do: then nobody waits for a first word, a few who work together are as
 * quick as can be, and where many do a third of the commits and writes carry the same.
 */
export function makeBeat(everyMs: number): Beat {
	const slow = 3.5 * everyMs;
	/** In the order in which they asked. */
	const asked = new Set<() => void>();
	/** Who was called in the last beats, and when; the latest at the end. */
	const called = new Map<() => void, number>();
	let last = Number.NEGATIVE_INFINITY;
	/** How long the next beat keeps from the last one. */
	let gap = everyMs;
	let parts = 1;
	let isDue = false;
	const much = countChanges();

	const countBusy = (now: number): number => {
		for (const [work, at] of called) {
			if (now - at <= 2 * slow) break;
			called.delete(work);
		}
		return Math.max(called.size, asked.size);
	};
	const run = (): void => {
		isDue = false;
		const now = performance.now();
		const busy = countBusy(now);
		last = now;
		parts = Math.min(MOST_PARTS, Math.ceil(busy / TOGETHER));
		for (const work of [...asked].slice(0, Math.ceil(busy / parts))) {
			asked.delete(work);
			called.delete(work);
			called.set(work, now);
			work();
		}
		if (asked.size > 0) plan();
	};
	const plan = (): void => {
		if (isDue) return;
		isDue = true;
		const now = performance.now();
		const wait = last + gap / parts - now;
		gap = (wait > 0 && much.isGoingOn(now)) || parts > 1 ? slow : everyMs;
		if (wait <= 0) setImmediate(run);
		else setTimeout(run, wait);
	};
	return {
		ask: (work) => {
			much.count();
			asked.add(work);
			plan();
		},
	};
}

/** Whether there are many changes, now or a moment ago. */
function countChanges(): { count(): void; isGoingOn(now: number): boolean } {
	let [changes, since, wasMuch] = [0, Number.NEGATIVE_INFINITY, false];
	return {
		count: () => {
			changes++;
		},
		isGoingOn: (now) => {
			const span = now - since;
			if (span >= COUNTED) [changes, since, wasMuch] = [0, now, changes > (MANY * span) / 1000];
			return wasMuch || changes > (MANY * COUNTED) / 1000;
		},
	};
}
