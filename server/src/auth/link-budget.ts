/**
 * How often unlisted links may be tried and used. Nobody can guess one; what is limited is the work that trying costs, and how fast one link may write
 * into the plan. The address alone limits nobody: a whole room opens the outcome page at once. Knows no link's kind and no request.
 */
import { AppError } from '@rembuk/shared/errors';
import { openGuessBudget } from './guess-budget.ts';
import { windowCounter } from './window-counter.ts';

/** Wrong links a second, of the whole server. Right ones count while they are looked up, so that it is more than a room full of people. */
const WRONG_A_SECOND = 60;
/** How often one link is shown a second, and written through a minute: a person with forty cards answers each of them without a wait. */
const READS_A_SECOND = 50;
const WRITES_A_MINUTE = 60;

export interface LinkBudget {
	/** Looks a link up. @throws AppError `unknown-link`; `slow-down` when too many were wrong. */
	look<T>(address: string, find: () => Promise<T | undefined>): Promise<T>;
	/** A link is shown. @throws AppError `slow-down` */
	read(linkId: string): void;
	/** Something is written through a link. @throws AppError `slow-down` */
	write(linkId: string): void;
}

/** `now`: a clock in ms that never goes back. */
export function openLinkBudget(now?: () => number): LinkBudget {
	const guesses = openGuessBudget(WRONG_A_SECOND);
	const reads = windowCounter(1000, now);
	const writes = windowCounter(60_000, now);
	return {
		look: (address, find) => guesses.look(address, find, 'unknown-link'),
		read: (linkId) => {
			if (reads.add(linkId, 1) > READS_A_SECOND) throw new AppError('slow-down');
		},
		write: (linkId) => {
			if (writes.add(linkId, 1) > WRITES_A_MINUTE) throw new AppError('slow-down');
		},
	};
}
