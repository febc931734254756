/** Anonymises a workshop that is closed: new documents in new rooms, old rows and credentials gone, the disk wiped. Knows no request. */
import { AppError } from '@rembuk/shared/errors';
import { newRoomId } from '@rembuk/shared/ids';
import type { Responsible } from '@rembuk/shared/plan/action-card';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type * as Y from 'yjs';
import type { Credentials } from '../auth/credentials.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { askToShred, shred } from '../storage/shred.ts';
import type { Statement, Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import type { WorkshopDirectory } from '../workshops/workshops.ts';
import { writeRoom } from '../workshops/write-room.ts';
import { anonymiseBoard, anonymiseWorkshop } from './anonymise-documents.ts';
import { auditLine } from './audit-line.ts';
import { deleteRooms } from './delete-rooms.ts';
import { type Forgetting, forgettingOf } from './forgetting.ts';
import { readPublication, writePublication } from './publication.ts';

export interface RetentionParts {
	storage: Storage;
	registry: Pick<RoomRegistry, 'open' | 'evict'>;
	workshops: Pick<WorkshopDirectory, 'learn' | 'forget' | 'isKnown' | 'open'>;
	credentials: Pick<Credentials, 'forget' | 'marks'>;
	now: () => number;
}

/**
 * Forgets the people of a workshop. Whoever is connected is sent away; those who lead come back with the credentials they have.
 * @throws AppError workshop-open as long as it is not closed.
 */
export async function anonymise(
	parts: RetentionParts,
	live: LiveWorkshop,
	{ alsoFreeText, actorId }: { alsoFreeText: boolean; actorId: string },
): Promise<void> {
	const { storage, registry, workshops, credentials, now } = parts;
	const { workshopId, view } = live;
	const info = view.info();
	if (!info) throw new AppError('unknown-workshop');
	if (!view.closing()) throw new AppError('workshop-open');
	const { db } = storage;
	const rows = await db.selectFrom('rooms').selectAll().where('workshop_id', '=', workshopId).execute();
	const rooms = new Map(rows.map(({ id }) => [id, newRoomId()]));
	const old = [...rooms.keys()];
	const forgetting = forgettingOf(view, rooms, alsoFreeText, info.language);
	const leaders = view.people().filter(({ role }) => isLeader(role));

	// read while they are alive, then end them; a room that is evicted takes no more writes
	await Promise.all(rows.map(({ id, kind }) => rewrite(parts, id, rooms.get(id) ?? '', kind === 'workshop', forgetting)));
	const ids = leaders.map(({ id }) => id);
	const publication = await readPublication(storage, workshopId);
	const ended = await linksOfPeople(storage, workshopId, forgetting);
	const statements: Statement[] = [
		...deleteRooms(storage, old),
		db.deleteFrom('rooms').where('workshop_id', '=', workshopId),
		db.insertInto('rooms').values(rows.map((row) => ({ ...row, id: rooms.get(row.id) ?? '', epoch: row.epoch + 1 }))),
		db.deleteFrom('credentials').where('workshop_id', '=', workshopId).where('participant_id', 'not in', ids),
		db.deleteFrom('participants').where('workshop_id', '=', workshopId).where('id', 'not in', ids),
		db.deleteFrom('links').where('id', 'in', ended),
		db.updateTable('audit').set({ actor: 'anonymous', detail: '{}' }).where('workshop_id', '=', workshopId),
		db.deleteFrom('webhook_deliveries').where('workshop_id', '=', workshopId),
		writePublication(storage, workshopId, { ...publication, rooms: withNewIds(publication.rooms, rooms) }),
		db
			.insertInto('retention')
			.values({ workshop_id: workshopId, closed_at: null, anonymised_at: now(), purge_at: null })
			.onConflict((conflict) => conflict.column('workshop_id').doUpdateSet({ anonymised_at: now() })),
		auditLine(storage, { workshopId, at: now(), actor: actorId, action: 'anonymise' }),
		askToShred(storage, now()),
	];
	await storage.batch(statements);
	credentials.forget(workshopId);
	const home = rows.find(({ kind }) => kind === 'workshop');
	workshops.learn(workshopId, { code: info.code, roomId: rooms.get(home?.id ?? '') ?? '' });
	await Promise.all(old.map((roomId) => registry.evict(roomId)));
	await storage.batch(deleteRooms(storage, old)); // what was on its way
	await shred(storage);
}

/** The personal links that end: those of people, also revoked ones, because they name somebody. An institution goes on following up by its own. */
async function linksOfPeople({ db }: Storage, workshopId: string, { alsoFreeText, isName }: Forgetting): Promise<string[]> {
	const links = await db.selectFrom('links').select(['id', 'subject']).where('workshop_id', '=', workshopId).where('kind', '=', 'follow-up').execute();
	const isOfPerson = (who: Responsible): boolean => who.kind === 'participant' || (who.kind === 'text' && (alsoFreeText || isName(who.text)));
	return links.filter(({ subject }) => isOfPerson(JSON.parse(subject) as Responsible)).map(({ id }) => id);
}

const withNewIds = (choices: Record<string, boolean>, rooms: ReadonlyMap<string, string>): Record<string, boolean> =>
	Object.fromEntries(Object.entries(choices).map(([id, isChosen]) => [rooms.get(id) ?? id, isChosen]));

async function rewrite({ registry }: RetentionParts, oldId: string, newRoom: string, isHome: boolean, forgetting: Forgetting): Promise<void> {
	const room = await registry.open(oldId);
	try {
		const copy = (to: Y.Doc): void => (isHome ? anonymiseWorkshop(room.doc, to, forgetting) : anonymiseBoard(room.doc, to, forgetting));
		await writeRoom(registry, newRoom, copy);
	} finally {
		room.release();
	}
}
