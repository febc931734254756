/** What is settled about a workshop beside its documents, as an archive carries it: gathered for an export, put back by an import. Links, webhooks and whether the page is open stay behind. */
import { readAllCards } from '@rembuk/shared/plan/plan-doc';
import type { Keeping } from '@rembuk/shared/workshop/keeping';
import type { Statement, Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { choose, readPublication, writePublication } from './publication.ts';
import { readRetention } from './retention.ts';

/** What is settled; undefined where nothing is. */
export async function gatherKeeping(storage: Storage, live: Pick<LiveWorkshop, 'workshopId' | 'view' | 'room'>): Promise<Keeping | undefined> {
	const { showNames, ...choices } = await readPublication(storage, live.workshopId);
	const { closedAt, anonymisedAt, purgeAt } = await readRetention({ storage }, live);
	const rooms = choose(choices.rooms, undefined, new Set(live.view.rooms().map(({ roomId }) => roomId)));
	const cards = choose(choices.cards, undefined, new Set(readAllCards(live.room.doc).map(({ id }) => id)));
	const keeping: Keeping = {
		...((showNames || Object.keys({ ...rooms, ...cards }).length > 0) && { publication: { showNames, rooms, cards } }),
		...(anonymisedAt !== null && { anonymisedAt }),
		...(purgeAt !== null && closedAt !== null && { purgeAt }),
	};
	return Object.keys(keeping).length === 0 ? undefined : keeping;
}

/** The statements that put it back; the outcome page stays closed until somebody opens it here. */
export function restoreKeeping(storage: Storage, workshopId: string, { publication, anonymisedAt, purgeAt }: Keeping): Statement[] {
	const row = { workshop_id: workshopId, closed_at: null, anonymised_at: anonymisedAt ?? null, purge_at: purgeAt ?? null };
	return [
		...(publication ? [writePublication(storage, workshopId, { ...publication, isOpen: false })] : []),
		...(anonymisedAt !== undefined || purgeAt !== undefined ? [storage.db.insertInto('retention').values(row)] : []),
	];
}
