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

/** The first seed that is played; `SEED=7` and one sequence (`FUZZ_SEQUENCES=1`, say) play again what has failed. */
export const FIRST_SEED = Number(process.env.SEED ?? 1);

/** So many seeds, in groups that each make one test. */
export const seedGroups = (count: number, size: number): { from: number; to: number }[] =>
	Array.from({ length: Math.ceil(count / size) }, (_, n) => ({ from: FIRST_SEED + n * size, to: FIRST_SEED + Math.min(count, (n + 1) * size) - 1 }));

/** Plays what a seed decides; whatever goes wrong in it tells the seed. */
export async function playSeed<T>(seed: number, play: (seed: number) => Promise<T>): Promise<T> {
	try {
		return await play(seed);
	} catch (error) {
		throw new Error(`It went wrong with the seed ${seed}: SEED=${seed} plays it first.`, { cause: error });
	}
}
