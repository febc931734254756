/** POST /api/follow-up/status */
import { updateFollowUp } from '@rembuk/shared/api/update-follow-up';
import { updateCard } from '../afterwards/follow-up.ts';
import { defineRoute, type Services } from './services.ts';
import { useFollowUp } from './use-follow-up.ts';

export const updateFollowUpRoute = (services: Services) =>
	defineRoute(updateFollowUp, ({ body, query, locale, request }) =>
		useFollowUp(services, { request, token: body.token, locale: query.lang ?? locale }, (live, who) => updateCard(services, live, who, body.cardId, body)),
	);
