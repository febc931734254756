/** GET /api/workshops/:id/ideas */
import { listIdeas } from '@rembuk/shared/api/list-ideas';
import { ideasOf } from '../workshops/ideas.ts';
import { defineRoute, type Services } from './services.ts';

export const listIdeasRoute = ({ registry }: Services) =>
	defineRoute(listIdeas, async ({ caller: { actor, live } }) => ({ ideas: await ideasOf(registry, live, actor) }));
