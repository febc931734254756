/** Latencies in tenths of a millisecond: cheap to add to, so that measuring does not slow what is measured. */

const STEPS_PER_MS = 10;
const LONGEST_MS = 20_000;

export interface Histogram {
	add(ms: number): void;
	/** How many were added. */
	count(): number;
	/** The value below which a share of them lies, ms; NaN when there is none. */
	quantile(share: number): number;
	clear(): void;
}

export function makeHistogram(): Histogram {
	const buckets = new Uint32Array(LONGEST_MS * STEPS_PER_MS + 1);
	let total = 0;
	return {
		add: (ms) => {
			const bucket = Math.min(buckets.length - 1, Math.max(0, Math.round(ms * STEPS_PER_MS)));
			buckets[bucket] = (buckets[bucket] ?? 0) + 1;
			total++;
		},
		count: () => total,
		quantile: (share) => {
			if (total === 0) return Number.NaN;
			let left = Math.ceil(total * share);
			for (let i = 0; i < buckets.length; i++) {
				left -= buckets[i] ?? 0;
				if (left <= 0) return i / STEPS_PER_MS;
			}
			return LONGEST_MS;
		},
		clear: () => {
			buckets.fill(0);
			total = 0;
		},
	};
}
