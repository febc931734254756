/**
 * How many wrong codes the whole server answers: 20 a second, whoever asks. Right codes are answered whatever the address they come from: 45 phones share
 * one. Only while the budget is spent, and only for an address that has just guessed wrong many times, a code waits its turn and is looked up at the
 * budget's pace; or the budget would bound nothing, since the right guess of a flood is all that the flood is after.
 */
import { AppError, type ErrorCode } from '@rembuk/shared/errors';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import { windowCounter } from './window-counter.ts';

/** Wrong codes a second. */
const BUDGET = 20;
/** An address is guessing after so many wrong codes in so many seconds; a room full of people who mistype is below it. */
const GUESSER = { codes: 10, seconds: 10 };
/** So many seconds' worth may wait their turn. */
const WAITING_SECONDS = 2;
const KEY = 'codes';

export interface GuessBudget {
	/**
	 * Looks a code up within the budget.
	 * @throws AppError `wrong` when nothing is found, `slow-down` when the budget is spent.
	 */
	look<T>(address: string, find: () => T | undefined | Promise<T | undefined>, wrong: ErrorCode, field?: string): Promise<T>;
}

/** `perSecond`: so many wrong ones are answered; more only for what nobody types by hand. */
export function openGuessBudget(perSecond = BUDGET): GuessBudget {
	const budget = windowCounter(1000);
	const guessers = windowCounter(GUESSER.seconds * 1000);
	const turns = new RateLimiterQueue(new RateLimiterMemory({ points: perSecond, duration: 1 }), { maxQueueSize: WAITING_SECONDS * perSecond });
	return {
		async look(address, find, wrong, field) {
			const network = networkOf(address);
			const draw = (by: 1 | -1): number => {
				guessers.add(network, by);
				return budget.add(KEY, by);
			};
			const mustWait = budget.count(KEY) >= perSecond && guessers.count(network) >= GUESSER.codes;
			if (mustWait) await untilTurn(turns);
			let found = find();
			let drawn: number | undefined;
			if (found instanceof Promise) {
				// counted as wrong until the storage has answered, or a burst would pass together
				drawn = draw(1);
				found = await found;
				if (found !== undefined) draw(-1);
			}
			if (found !== undefined) return found;
			drawn ??= draw(1);
			throw mustWait || drawn > perSecond ? new AppError('slow-down') : new AppError(wrong, field === undefined ? {} : { field });
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
