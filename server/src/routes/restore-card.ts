/** POST /api/workshops/:id/cards/:cardId/restore */
import { restoreCard } from '@rembuk/shared/api/restore-card';
import { restoreCard as bringBack } from '../workshops/delete-card.ts';
import { defineRoute, type Services } from './services.ts';

export const restoreCardRoute = (services: Services) =>
	defineRoute(restoreCard, async ({ params, caller: { actor, live } }) => {
		await bringBack(services, live, actor, params.cardId);
		return { ok: true as const };
	});
