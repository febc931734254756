/** POST /api/workshops/:id/cards */
import { addCard } from '@rembuk/shared/api/add-card';
import { addCard as add } from '../workshops/cards.ts';
import { defineRoute, type Services } from './services.ts';

export const addCardRoute = (services: Services) =>
	defineRoute(addCard, async ({ body, caller: { actor, live } }) => ({ cardId: await add(services, live, actor, body) }));
