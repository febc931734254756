/**
 * Sessions that were found a moment ago: a page that loads asks with the same token a dozen times, and opens two sockets. Whose a credential is never
 * changes; that it ended is told here. Knows no database.
 */
import type { Session } from './session.ts';

export interface KeptSessions {
	/** The session behind the hash of a token, unless its time is over. */
	get(hash: string): Session | undefined;
	/** Taken before one asks the database: what is forgotten after it must not be put. */
	mark(): number;
	/** Keeps what was found; `expiresAt` in ms, null for never. */
	put(hash: string, session: Session, expiresAt: number | null, asOf: number): void;
	forget(isGone: (session: Session) => boolean): void;
}

/** Kept so long, ms: also what was changed in the database by another hand counts then. */
const KEPT_FOR = 60_000;
/** More than are at work at one time, some 300 bytes each. */
const MOST_KEPT = 5000;

/** Keeps sessions; `now` is the clock, ms. */
export function keepSessions(now: () => number): KeptSessions {
	const kept = new Map<string, { session: Session; until: number }>();
	let forgotten = 0;
	return {
		get: (hash) => {
			const found = kept.get(hash);
			if (!found) return undefined;
			if (now() < found.until) return found.session;
			kept.delete(hash);
			return undefined;
		},
		mark: () => forgotten,
		put: (hash, session, expiresAt, asOf) => {
			if (asOf !== forgotten) return;
			for (const oldest of kept.keys()) {
				if (kept.size < MOST_KEPT) break;
				kept.delete(oldest);
			}
			kept.set(hash, { session, until: Math.min(now() + KEPT_FOR, expiresAt ?? Number.POSITIVE_INFINITY) });
		},
		forget: (isGone) => {
			forgotten++;
			for (const [hash, { session }] of kept) if (isGone(session)) kept.delete(hash);
		},
	};
}
