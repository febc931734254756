/**
 * How many wrong codes the whole server answers: 20 a second, whoever asks. Right codes are answered whatever the address they come from: 45 phones share
 * one. Only while the budget is spent, and only for an address that has just guessed wrong many times, a code waits its turn and is looked up at the
 * budget's pace; or the budget would bound nothing, since the right guess of a flood is all that the flood is after.
 */
import { AppError, type ErrorCode } from '@rembuk/shared/errors';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';

/** Wrong codes a second. */
const BUDGET = 20;
/** An address is guessing after so many wrong codes in so many seconds; a room full of people who mistype is below it. */
const GUESSER = { points: 10, duration: 10 };
/** How many may wait their turn: two seconds' worth. */
const WAITING = 40;
const KEY = 'codes';

export interface GuessBudget {
	/**
	 * Looks a code up within the budget.
	 * @throws AppError `wrong` when nothing is found, `slow-down` when the budget is spent.
	 */
	look<T>(address: string, find: () => T | undefined | Promise<T | undefined>, wrong: ErrorCode, field: string): Promise<T>;
}

export function openGuessBudget(): GuessBudget {
	const budget = new RateLimiterMemory({ points: BUDGET, duration: 1, keyPrefix: 'budget' });
	const turns = new RateLimiterQueue(new RateLimiterMemory({ points: BUDGET, duration: 1, keyPrefix: 'turns' }), { maxQueueSize: WAITING });
	const guessers = new RateLimiterMemory({ ...GUESSER, keyPrefix: 'guessers' });
	/** Looks that wait for the storage count as wrong until they are answered, or a burst of them would pass together. */
	const open = new Map<string, number>();
	const count = (key: string, by: 1 | -1): void => {
		const next = (open.get(key) ?? 0) + by;
		if (next === 0) open.delete(key);
		else open.set(key, next);
	};
	const isUsedUp = async (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
		((await limiter.get(key))?.consumedPoints ?? 0) + (open.get(key) ?? 0) >= limiter.points;
	return {
		async look(address, find, wrong, field) {
			const network = networkOf(address);
			const mustWait = (await isUsedUp(budget, KEY)) && (await isUsedUp(guessers, network));
			if (mustWait) await untilTurn(turns);
			for (const key of [KEY, network]) count(key, 1);
			const looked = await Promise.resolve(find()).finally(() => {
				for (const key of [KEY, network]) count(key, -1);
			});
			if (looked !== undefined) return looked;
			await guessers.penalty(network);
			const spent = await budget.penalty(KEY);
			throw mustWait || spent.consumedPoints > BUDGET ? new AppError('slow-down') : new AppError(wrong, { field });
		},
	};
}

async function untilTurn(turns: RateLimiterQueue): Promise<void> {
	try {
		await turns.removeTokens(1);
	} catch (cause) {
		throw Object.assign(new AppError('slow-down'), { cause }); // the queue is full
	}
}

/** Whoever has one IPv6 address has 2^64 of them: the first half counts. */
const networkOf = (address: string): string => (address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address);
