/** What a count has been of late: where it falls and rises again at every letter, its height is told. Pure. */

export interface Peaks {
	/** The count is `n` from now (ms) on; answers the highest that it was within the time that a fall must last. */
	at(n: number, now: number): number;
}

/** `lasting`: how long a count must have been lower before it is told so (ms). */
export function keepPeaks(lasting: number): Peaks {
	let current = 0;
	let past: { n: number; until: number }[] = [];
	return {
		at: (n, now) => {
			if (n !== current) past.push({ n: current, until: now });
			current = n;
			past = past.filter(({ n: was, until }) => was > current && until > now - lasting);
			return Math.max(current, ...past.map(({ n: was }) => was));
		},
	};
}
