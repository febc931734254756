/** PATCH /api/workshops/:id/publication */
import { changePublication } from '@rembuk/shared/api/change-publication';
import { readAllCards } from '@rembuk/shared/plan/plan-doc';
import { auditLine } from '../afterwards/audit-line.ts';
import { choose, readPublication, showPublication, writePublication } from '../afterwards/publication.ts';
import { defineRoute, type Services } from './services.ts';

export const changePublicationRoute = ({ links, storage, now }: Services) =>
	defineRoute(changePublication, async ({ body, caller: { live, actor } }) => {
		const { workshopId, view, room } = live;
		const old = await readPublication(storage, workshopId);
		const next = {
			isOpen: body.isOpen ?? old.isOpen,
			showNames: body.showNames ?? old.showNames,
			rooms: choose(old.rooms, body.rooms, new Set(view.rooms().map(({ roomId }) => roomId))),
			cards: choose(old.cards, body.cards, new Set(readAllCards(room.doc).map(({ id }) => id))),
		};
		const audit = auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'change-publication', detail: body });
		await storage.batch([writePublication(storage, workshopId, next), audit]);
		return { ...showPublication(next, live), hasLink: (await links.list('outcome', workshopId)).length > 0 };
	});
