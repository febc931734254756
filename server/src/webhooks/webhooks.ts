/**
 * Tells webhooks what became of a plan. Every message is in the database before it is sent, together with what was seen, so that a server that dies tells
 * it after its restart; a receiver may hear a message twice (same `webhook-id`), never not at all unless it stays away for days. Knows no route.
 */
import { newId } from '@rembuk/shared/ids';
import type { EventLogger } from '../rooms/logger.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { WorkshopDirectory } from '../workshops/workshops.ts';
import { eventsSince, type Seen } from './card-events.ts';
import { openDeliveries } from './deliveries.ts';
import { newSecret } from './sign.ts';

/** A plan must have been quiet so long before it is told: words are typed letter by letter, ms. */
const QUIET_MS = 2000;
/** A plan that is never quiet is told after so many times that wait. */
const PATIENCE = 15;
const MOST_HOMES = 10_000;
/** At most so many webhooks for one workshop. */
export const MOST_WEBHOOKS = 10;

export interface WebhookParts {
	storage: Storage;
	registry: Pick<RoomRegistry, 'onCommit'>;
	workshops: Pick<WorkshopDirectory, 'workshopOf' | 'open' | 'isKnown'>;
	logger: EventLogger;
	now: () => number;
	/** Whether the server's own network may be posted to. */
	allowPrivate: boolean;
	/** Tests are in a hurry. */
	quietMs?: number;
	retryAfter?: readonly number[];
}

export interface Webhooks {
	add(workshopId: string, url: string): Promise<{ webhookId: string; secret: string }>;
	remove(workshopId: string, webhookId: string): Promise<boolean>;
	/** Sends a message that means nothing, to see whether the receiver hears. */
	test(workshopId: string, webhookId: string): Promise<boolean>;
	/** Queues what became different in a workshop since it was told last. */
	look(workshopId: string): Promise<void>;
	close(): Promise<void>;
}

/** Opens them; what was not told before the last stop is told now. */
export function openWebhooks(parts: WebhookParts): Webhooks {
	const { storage, registry, workshops, logger, now, quietMs = QUIET_MS } = parts;
	const { db } = storage;
	const deliveries = openDeliveries(parts);
	const asks = new Map<string, { first: number; timer: NodeJS.Timeout }>();
	/** Whose a room is, so that a commit costs no query. */
	const homes = new Map<string, ReturnType<WorkshopDirectory['workshopOf']>>();
	/** Workshops that have webhooks, so that the changes of all others cost nothing. */
	const watched = new Set<string>();
	let isClosed = false;
	let looking: Promise<unknown> = Promise.resolve();

	const queue = (webhookId: string, workshopId: string, type: string, data: object) => {
		const at = now();
		const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
		const row = { id: `msg_${newId()}`, webhook_id: webhookId, workshop_id: workshopId, type, body, created_at: at };
		return db.insertInto('webhook_deliveries').values({ ...row, attempts: 0, next_at: at, state: 'waiting', status: null, error: null });
	};

	const lookNow = async (workshopId: string): Promise<void> => {
		const hooks = await db.selectFrom('webhooks').select('id').where('workshop_id', '=', workshopId).where('stopped', 'is', null).execute();
		const row = await db.selectFrom('webhook_seen').selectAll().where('workshop_id', '=', workshopId).executeTakeFirst();
		if (hooks.length === 0 || !row || !workshops.isKnown(workshopId)) return;
		const live = await workshops.open(workshopId);
		try {
			const found = eventsSince({ live, seen: JSON.parse(row.cards) as Seen, closedAt: row.closed_at, now: now() });
			if (found.events.length === 0) return;
			const seen = db
				.updateTable('webhook_seen')
				.set({ cards: JSON.stringify(found.seen), closed_at: found.closedAt })
				.where('workshop_id', '=', workshopId);
			await storage.batch([...found.events.flatMap(({ type, data }) => hooks.map(({ id }) => queue(id, workshopId, type, data))), seen]);
			for (const { id } of hooks) await deliveries.bound(id);
			deliveries.wake();
		} finally {
			live.release();
		}
	};
	const look = (workshopId: string): Promise<void> => {
		const next = looking.then(() => (isClosed ? undefined : lookNow(workshopId))); // one after the other: what is seen is read and written
		looking = next.catch((error: Error) => logger.error({ workshopId, err: error }, 'webhook-look-failed'));
		return next;
	};

	/** Asks for a look when the plan has been quiet for a while, or has gone on for too long. */
	const ask = (workshopId: string): void => {
		const asked = asks.get(workshopId);
		clearTimeout(asked?.timer);
		const first = asked?.first ?? performance.now();
		const wait = Math.max(0, Math.min(quietMs, first + quietMs * PATIENCE - performance.now()));
		const timer = setTimeout(() => {
			asks.delete(workshopId);
			look(workshopId).catch(() => undefined); // logged in look
		}, wait);
		timer.unref();
		asks.set(workshopId, { first, timer });
	};
	const stop = registry.onCommit((roomId) => {
		if (watched.size === 0 || isClosed) return;
		const home = homes.get(roomId) ?? workshops.workshopOf(roomId);
		if (homes.size > MOST_HOMES) homes.clear();
		homes.set(roomId, home);
		home.then(
			(found) => {
				if (found?.kind === 'workshop' && watched.has(found.workshopId) && !isClosed) ask(found.workshopId);
			},
			(error: Error) => {
				homes.delete(roomId);
				logger.error({ roomId, err: error }, 'webhook-look-failed');
			},
		);
	});
	const begin = async (): Promise<void> => {
		const rows = await db.selectFrom('webhooks').select('workshop_id').distinct().execute();
		for (const { workshop_id: workshopId } of rows) {
			watched.add(workshopId);
			await look(workshopId);
		}
		deliveries.wake();
	};
	begin().catch((error: Error) => logger.error({ err: error }, 'webhook-look-failed'));

	return {
		look,
		async add(workshopId, url) {
			const webhookId = newId();
			const secret = newSecret();
			const live = await workshops.open(workshopId);
			try {
				const { seen, closedAt } = eventsSince({ live, seen: {}, closedAt: null, now: now() }); // what is there already is no news
				await storage.batch([
					db.insertInto('webhooks').values({ id: webhookId, workshop_id: workshopId, url, secret, created_at: now(), stopped: null }),
					db
						.insertInto('webhook_seen')
						.values({ workshop_id: workshopId, cards: JSON.stringify(seen), closed_at: closedAt })
						.onConflict((conflict) => conflict.column('workshop_id').doNothing()),
				]);
			} finally {
				live.release();
			}
			watched.add(workshopId);
			return { webhookId, secret };
		},
		async remove(workshopId, webhookId) {
			const { numDeletedRows } = await db.deleteFrom('webhooks').where('workshop_id', '=', workshopId).where('id', '=', webhookId).executeTakeFirst();
			await db.deleteFrom('webhook_deliveries').where('webhook_id', '=', webhookId).execute();
			const left = await db.selectFrom('webhooks').select('id').where('workshop_id', '=', workshopId).execute();
			if (left.length > 0) return numDeletedRows > 0n;
			watched.delete(workshopId);
			await db.deleteFrom('webhook_seen').where('workshop_id', '=', workshopId).execute();
			return numDeletedRows > 0n;
		},
		async test(workshopId, webhookId) {
			const hook = await db.selectFrom('webhooks').select('id').where('workshop_id', '=', workshopId).where('id', '=', webhookId).executeTakeFirst();
			if (!hook) return false;
			await db.updateTable('webhooks').set({ stopped: null }).where('id', '=', webhookId).execute(); // tried again after it was given up
			await storage.batch([queue(webhookId, workshopId, 'webhook.test', { workshopId })]);
			deliveries.wake();
			return true;
		},
		async close() {
			isClosed = true;
			stop();
			for (const { timer } of asks.values()) clearTimeout(timer);
			await looking;
			await deliveries.close();
		},
	};
}
