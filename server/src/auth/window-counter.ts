/** Counts per key within a fixed window of time. Answers at once, so that a burst cannot pass between a question and its answer. */

/** At so many keys those whose window is over are forgotten. */
const SWEEP_AT = 10_000;

export interface WindowCounter {
	count(key: string): number;
	add(key: string, by: number): number;
}

/** `windowMs`: how long counts last from the first one on; `now`: a clock in ms that never goes back. */
export function windowCounter(windowMs: number, now: () => number = () => performance.now()): WindowCounter {
	const windows = new Map<string, { count: number; until: number }>();
	const current = (key: string) => {
		const found = windows.get(key);
		return found && found.until > now() ? found : undefined;
	};
	return {
		count: (key) => current(key)?.count ?? 0,
		add(key, by) {
			const found = current(key);
			if (found) {
				found.count = Math.max(0, found.count + by);
				return found.count;
			}
			if (windows.size >= SWEEP_AT) for (const [old, { until }] of windows) if (until <= now()) windows.delete(old);
			const count = Math.max(0, by);
			windows.set(key, { count, until: now() + windowMs });
			return count;
		},
	};
}
