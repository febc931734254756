/** DELETE /api/workshops/:id/cards/:cardId */
import { deleteCard } from '@rembuk/shared/api/delete-card';
import { deleteCard as take } from '../workshops/delete-card.ts';
import { defineRoute, type Services } from './services.ts';

export const deleteCardRoute = (services: Services) =>
	defineRoute(deleteCard, async ({ params, caller: { actor, live } }) => ({
		ok: true as const,
		cardIds: await take(services, live, actor, params.cardId),
	}));
