/** Which of a connection's updates are durable, told as "the first n". Some become so out of turn, because they waited for a step 2. */

export interface Acknowledged {
	/** Notes that the n-th (from 1) is durable; true when the first n grew. */
	add(n: number): boolean;
	/** How many, from the first on, are durable without a gap. */
	first(): number;
}

/** Starts with none. */
export function makeAcknowledged(): Acknowledged {
	const ahead = new Set<number>();
	let first = 0;
	return {
		add: (n) => {
			ahead.add(n);
			const before = first;
			while (ahead.delete(first + 1)) first++;
			return first > before;
		},
		first: () => first,
	};
}
