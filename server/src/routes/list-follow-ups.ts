/** GET /api/workshops/:id/follow-ups */
import { listFollowUps } from '@rembuk/shared/api/list-follow-ups';
import { responsibleKey, responsibleSchema } from '@rembuk/shared/plan/action-card';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import { labels } from '../afterwards/responsible-names.ts';
import { defineRoute, type Services } from './services.ts';

/** Institutions are asked first, then groups of people, then single ones. */
const ORDER = ['stakeholder', 'text', 'sector', 'participant'];

export const listFollowUpsRoute = ({ links }: Services) =>
	defineRoute(listFollowUps, async ({ caller: { live } }) => {
		const cards = readCards(live.room.doc);
		const made = await links.list('follow-up', live.workshopId);
		const linkOf = new Map(made.map((link) => [responsibleKey(responsibleSchema.parse(JSON.parse(link.subject))), link]));
		const everybody = new Map(cards.flatMap((card) => card.who.map((who) => [responsibleKey(who), who] as const)));
		for (const { subject } of made) {
			const who = responsibleSchema.parse(JSON.parse(subject)); // whose cards all went keeps a link that can be ended
			everybody.set(responsibleKey(who), who);
		}
		const [id, en] = [labels(live.room.doc, live.view, 'id'), labels(live.room.doc, live.view, 'en')];
		return {
			people: [...everybody]
				.sort(([, a], [, b]) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
				.map(([key, who]) => {
					const link = linkOf.get(key);
					return {
						who,
						name: { id: id.responsible(who), en: en.responsible(who) },
						cards: cards
							.filter((card) => card.who.some((one) => responsibleKey(one) === key))
							.map(({ id: cardId, what, status, answers }) => ({ cardId, what, status, ...(answers?.[key] && { answer: answers[key] }) })),
						...(link && { link: { linkId: link.linkId, createdAt: link.createdAt } }),
					};
				}),
		};
	});
