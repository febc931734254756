/** PATCH /api/workshops/:id/cards/:cardId */
import { changeCard } from '@rembuk/shared/api/change-card';
import { changeCard as change } from '../workshops/cards.ts';
import { defineRoute, type Services } from './services.ts';

export const changeCardRoute = (services: Services) =>
	defineRoute(changeCard, async ({ params, body, caller: { actor, live } }) => {
		await change(services, live, actor, params.cardId, body);
		return { ok: true as const };
	});
