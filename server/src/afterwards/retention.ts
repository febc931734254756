/** How long a workshop is kept: when it is to be deleted, and the hourly look whether that day has come. */
import { AppError } from '@rembuk/shared/errors';
import type { EventLogger } from '../rooms/logger.ts';
import { shred } from '../storage/shred.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import type { RetentionParts } from './anonymise.ts';
import { auditLine } from './audit-line.ts';
import { purge } from './purge.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

export interface RetentionState {
	/** ms since 1970; null for what is not. */
	closedAt: number | null;
	anonymisedAt: number | null;
	purgeAt: number | null;
}

/** What is planned for a workshop. */
export async function readRetention({ storage }: Pick<RetentionParts, 'storage'>, live: Pick<LiveWorkshop, 'workshopId' | 'view'>): Promise<RetentionState> {
	const row = await storage.db.selectFrom('retention').selectAll().where('workshop_id', '=', live.workshopId).executeTakeFirst();
	return { closedAt: live.view.closing()?.at ?? null, anonymisedAt: row?.anonymised_at ?? null, purgeAt: row?.purge_at ?? null };
}

/** Plans the deletion so many days from now; null keeps the workshop. @throws AppError workshop-open */
export async function planPurge(parts: RetentionParts, live: LiveWorkshop, days: number | null, actorId: string): Promise<void> {
	const { storage, now } = parts;
	if (days !== null && !live.view.closing()) throw new AppError('workshop-open');
	const purgeAt = days === null ? null : now() + days * DAY;
	const { workshopId } = live;
	await storage.batch([
		storage.db
			.insertInto('retention')
			.values({ workshop_id: workshopId, closed_at: null, anonymised_at: null, purge_at: purgeAt })
			.onConflict((conflict) => conflict.column('workshop_id').doUpdateSet({ purge_at: purgeAt })),
		auditLine(storage, { workshopId, at: now(), actor: actorId, action: 'plan-purge', detail: { days } }),
	]);
}

export interface Retention {
	/** Deletes what is due, and wipes what a server that died left on the disk. */
	sweep(): Promise<void>;
	close(): void;
}

/** Opens the hourly look; the first comes at once. */
export function openRetention(parts: RetentionParts, logger: EventLogger): Retention {
	const sweep = async (): Promise<void> => {
		const { storage, now } = parts;
		const due = await storage.db.selectFrom('retention').select('workshop_id').where('purge_at', '<=', now()).execute();
		for (const { workshop_id: workshopId } of due) {
			if (!(await isClosed(parts, workshopId))) {
				await forgetPlan(parts, workshopId);
				continue;
			}
			await purge(parts, workshopId);
			logger.info({ workshopId }, 'workshop-purged');
		}
		await parts.credentials.marks.sweep();
		await shred(storage);
	};
	let sweeping = Promise.resolve();
	const look = (): void => {
		sweeping = sweeping.then(sweep).catch((error: Error) => logger.error({ err: error }, 'purge-failed')); // the next look tries again
	};
	const timer = setInterval(look, HOUR);
	timer.unref();
	look();
	return { sweep, close: () => clearInterval(timer) };
}

/** A workshop that was opened again stays, also when it is closed once more after its day: whoever closes it then has seen no plan. */
async function forgetPlan({ storage, now }: RetentionParts, workshopId: string): Promise<void> {
	await storage.batch([
		storage.db.updateTable('retention').set({ purge_at: null }).where('workshop_id', '=', workshopId),
		auditLine(storage, { workshopId, at: now(), actor: 'server', action: 'plan-purge', detail: { days: null } }),
	]);
}

async function isClosed({ workshops }: RetentionParts, workshopId: string): Promise<boolean> {
	if (!workshops.isKnown(workshopId)) return true; // half deleted by a server that died
	const live = await workshops.open(workshopId);
	try {
		return live.view.closing() !== undefined;
	} finally {
		live.release();
	}
}
