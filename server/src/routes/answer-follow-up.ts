/** POST /api/follow-up/answer */
import { answerFollowUp } from '@rembuk/shared/api/answer-follow-up';
import { answerCard } from '../afterwards/follow-up.ts';
import { defineRoute, type Services } from './services.ts';
import { useFollowUp } from './use-follow-up.ts';

export const answerFollowUpRoute = (services: Services) =>
	defineRoute(answerFollowUp, ({ body, query, locale, request }) =>
		useFollowUp(services, { request, token: body.token, locale: query.lang ?? locale }, (live, who) => answerCard(services, live, who, body.cardId, body)),
	);
