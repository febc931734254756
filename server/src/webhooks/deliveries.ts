/** The queue of messages to webhooks: the next that is due is sent, tried again with growing pauses, and given up in the end. Knows no plan. */
import type { EventLogger } from '../rooms/logger.ts';
import type { Storage } from '../storage/storage.ts';
import { post, whyUnanswered } from './post.ts';
import { signedHeaders } from './sign.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses between attempts, ms: some 28 hours in all, as Standard Webhooks recommends. */
const RETRY_AFTER = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 8 * HOUR, 9 * HOUR];
/** More than this many waiting messages of one webhook: the oldest are given up. */
export const MOST_WAITING = 500;
/** The log keeps so many finished messages of a webhook. */
const MOST_KEPT = 100;
/** So many are sent at the same time, one to a webhook: a receiver that is slow holds up its own messages only. */
const AT_ONCE = 8;
/** When nobody answers at all, the other messages of that webhook wait at most so long, ms: a dead receiver costs a try now and then, not one a message. */
const LONGEST_HOLD = 2 * MINUTE;
/** Even an empty queue is looked at so often, ms. */
const LONGEST_SLEEP = HOUR;
const GONE = 410;

export interface DeliveryParts {
	storage: Pick<Storage, 'db'>;
	logger: EventLogger;
	now: () => number;
	allowPrivate: boolean;
	retryAfter?: readonly number[];
}

export interface Deliveries {
	/** Something may be due. */
	wake(): void;
	/** Holds the queue and the log of a webhook to their bounds. */
	bound(webhookId: string): Promise<void>;
	close(): Promise<void>;
}

export function openDeliveries({ storage: { db }, logger, now, allowPrivate, retryAfter = RETRY_AFTER }: DeliveryParts): Deliveries {
	let timer: NodeJS.Timeout | undefined;
	const ending = new AbortController();
	let isClosed = false;
	let running: Promise<void> | undefined;
	let isAskedAgain = false;
	/** What is on its way, by webhook. */
	const sending = new Map<string, Promise<void>>();

	const waiting = () =>
		db
			.selectFrom('webhook_deliveries as delivery')
			.innerJoin('webhooks', 'webhooks.id', 'delivery.webhook_id')
			.where('webhooks.stopped', 'is', null)
			.where('webhooks.id', 'not in', [...sending.keys()]);
	/** The first message that is due of each webhook to which nothing is on its way, what has waited longest first. */
	const due = (limit: number) =>
		waiting()
			.select(['delivery.seq', 'delivery.id', 'delivery.body', 'delivery.attempts', 'webhooks.id as webhookId', 'webhooks.url', 'webhooks.secret'])
			.where('delivery.seq', 'in', (query) =>
				query
					.selectFrom('webhook_deliveries')
					.select(({ fn }) => fn.min('seq').as('seq'))
					.where('next_at', '<=', now())
					.groupBy('webhook_id'),
			)
			.orderBy('delivery.next_at')
			.limit(limit)
			.execute();

	type Due = Awaited<ReturnType<typeof due>>[number];

	const attempt = async ({ seq, id, body, attempts, webhookId, url, secret }: Due): Promise<void> => {
		let status: number | null = null;
		let error: string | null = null;
		try {
			status = await post({ url, headers: signedHeaders(secret, id, now(), body), body, allowPrivate, signal: ending.signal });
		} catch (failure) {
			error = whyUnanswered(failure);
		}
		if (isClosed && error !== null) return; // broken off by us: it is sent after the restart
		const isDelivered = status !== null && status >= 200 && status < 300;
		const pause = retryAfter[attempts];
		const isGivenUp = !isDelivered && (pause === undefined || status === GONE);
		const nextAt = isDelivered || isGivenUp ? null : now() + (pause ?? 0) * (1 + Math.random() / 5); // not all at the same moment
		const state = isDelivered ? 'delivered' : isGivenUp ? 'failed' : 'waiting';
		const outcome = { attempts: attempts + 1, status, error, state, next_at: nextAt === null ? null : Math.round(nextAt) } as const;
		await db.updateTable('webhook_deliveries').set(outcome).where('seq', '=', seq).execute();
		if (error !== null && pause !== undefined) await hold(webhookId, now() + Math.min(pause, LONGEST_HOLD));
		if (isGivenUp) {
			logger.warn({ webhookId, status, error }, 'webhook-given-up');
			await db
				.updateTable('webhooks')
				.set({ stopped: status === GONE ? 'gone' : 'unreachable' })
				.where('id', '=', webhookId)
				.execute();
		}
		await bound(webhookId);
	};

	const hold = (webhookId: string, until: number) =>
		db.updateTable('webhook_deliveries').set({ next_at: until }).where('webhook_id', '=', webhookId).where('next_at', '<', until).execute();

	const bound = async (webhookId: string): Promise<void> => {
		const nth = (state: 'waiting' | 'done', n: number) =>
			db
				.selectFrom('webhook_deliveries')
				.select('seq')
				.where('webhook_id', '=', webhookId)
				.where('next_at', state === 'waiting' ? 'is not' : 'is', null)
				.orderBy('seq', 'desc')
				.offset(n)
				.limit(1)
				.executeTakeFirst();
		const [overdue, old] = [await nth('waiting', MOST_WAITING), await nth('done', MOST_KEPT)];
		if (overdue)
			await db
				.updateTable('webhook_deliveries')
				.set({ next_at: null, state: 'failed', error: 'too-many-waiting' })
				.where('webhook_id', '=', webhookId)
				.where('next_at', 'is not', null)
				.where('seq', '<=', overdue.seq)
				.execute();
		if (old) await db.deleteFrom('webhook_deliveries').where('webhook_id', '=', webhookId).where('next_at', 'is', null).where('seq', '<=', old.seq).execute();
	};

	const send = (delivery: Due): void => {
		const { webhookId } = delivery;
		const sent = attempt(delivery).then(
			() => true,
			(error: Error) => {
				logger.error({ err: error }, 'webhook-queue-failed');
				return false;
			},
		);
		sending.set(
			webhookId,
			sent.then((isTold) => {
				sending.delete(webhookId);
				if (isTold) wake();
				else sleep(MINUTE);
			}),
		);
	};
	const run = async (): Promise<void> => {
		for (const delivery of await due(AT_ONCE - sending.size)) if (!isClosed) send(delivery);
		if (sending.size >= AT_ONCE) return; // whoever is done wakes it
		const next = await waiting().select('delivery.next_at').where('delivery.next_at', 'is not', null).orderBy('delivery.next_at').limit(1).executeTakeFirst();
		sleep(next?.next_at == null ? LONGEST_SLEEP : Math.max(0, next.next_at - now()));
	};
	const sleep = (ms: number): void => {
		if (isClosed) return;
		clearTimeout(timer);
		timer = setTimeout(wake, Math.min(ms, LONGEST_SLEEP));
		timer.unref();
	};
	const wake = (): void => {
		if (isClosed) return;
		if (running) {
			isAskedAgain = true;
			return;
		}
		running = run()
			.catch((error: Error) => {
				logger.error({ err: error }, 'webhook-queue-failed');
				sleep(MINUTE);
			})
			.finally(() => {
				running = undefined;
				if (!isAskedAgain) return;
				isAskedAgain = false;
				wake();
			});
	};

	return {
		wake,
		bound,
		close: async () => {
			isClosed = true;
			ending.abort();
			clearTimeout(timer);
			await running;
			await Promise.all(sending.values());
		},
	};
}
