/** Seeded randomness for fuzz tests: the failing seed is the test's name. */

export interface Random {
	/** 0 ≤ n < limit, a whole number. */
	below(limit: number): number;
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		below: (limit) => Math.floor(next() * limit),
		chance: (probability) => next() < probability,
		pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
	};
}
