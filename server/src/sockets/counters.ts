/** Counts by name what happens at the sockets; refusals carry their reason's name. */

export interface Counters {
	add(name: string): void;
	read(): Record<string, number>;
}

/** Counters that start at zero. */
export function makeCounters(): Counters {
	const counts = new Map<string, number>();
	return {
		add: (name) => {
			counts.set(name, (counts.get(name) ?? 0) + 1);
		},
		read: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
	};
}
