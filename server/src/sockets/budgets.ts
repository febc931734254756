/** How much the bearer of one credential may ask for, over all its connections: opening more of them, or the same ones again, buys nothing. Knows no socket. */
import { type Bucket, type Limits, makeBucket } from './limits.ts';

export interface Budget {
	messages: Bucket;
	traffic: Bucket;
}

export interface Budgets {
	/** The budget of a credential, and how many hold it with this one; kept for as long as somebody holds it or it has not filled up again. */
	acquire(credentialId: string, now: number): { budget: Budget; holders: number; release(now: number): void };
	/** How many are kept. */
	size(): number;
}

interface Entry {
	budget: Budget;
	holders: number;
	/** When its last holder let go. */
	since: number;
}

type BudgetLimits = Pick<Limits, 'credentialMessagesPerSecond' | 'credentialMessageBurst' | 'credentialBytesPerSecond' | 'credentialByteBurst'>;

/** Budgets by credential; times are in ms, and the caller brings the clock. */
export function makeBudgets(limits: BudgetLimits): Budgets {
	const entries = new Map<string, Entry>();
	/** From the deepest debt that is not a flood to a full bucket. */
	const refill =
		3000 * Math.max(limits.credentialMessageBurst / limits.credentialMessagesPerSecond, limits.credentialByteBurst / limits.credentialBytesPerSecond);

	const sweep = (now: number): void => {
		for (const [id, { holders, since }] of entries) {
			if (holders === 0 && now - since > refill) entries.delete(id);
		}
	};
	return {
		acquire: (credentialId, now) => {
			sweep(now);
			const entry = entries.get(credentialId) ?? {
				budget: {
					messages: makeBucket(limits.credentialMessagesPerSecond, limits.credentialMessageBurst, now),
					traffic: makeBucket(limits.credentialBytesPerSecond, limits.credentialByteBurst, now),
				},
				holders: 0,
				since: now,
			};
			entries.set(credentialId, entry);
			entry.holders++;
			let isHeld = true;
			return {
				budget: entry.budget,
				holders: entry.holders,
				release: (at) => {
					if (!isHeld) return;
					isHeld = false;
					entry.holders--;
					entry.since = at;
				},
			};
		},
		size: () => entries.size,
	};
}
