/** POST /api/follow-up */
import { openFollowUp } from '@rembuk/shared/api/open-follow-up';
import { defineRoute, type Services } from './services.ts';
import { useFollowUp } from './use-follow-up.ts';

export const openFollowUpRoute = (services: Services) =>
	defineRoute(openFollowUp, ({ body, query, locale, request }) => useFollowUp(services, { request, token: body.token, locale: query.lang ?? locale }));
