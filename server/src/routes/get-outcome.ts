/** GET /api/outcomes/:token */
import { getOutcome } from '@rembuk/shared/api/get-outcome';
import { AppError } from '@rembuk/shared/errors';
import { buildOutcome } from '../afterwards/build-outcome.ts';
import { readPublication } from '../afterwards/publication.ts';
import { findLink } from './find-link.ts';
import { defineRoute, type Services } from './services.ts';

export const getOutcomeRoute = (services: Services) =>
	defineRoute(getOutcome, async ({ params, query, locale, request, reply }) => {
		const { storage, workshops, now } = services;
		reply.header('x-robots-tag', 'noindex, nofollow');
		const link = await findLink(services, { request, kind: 'outcome', token: params.token });
		const publication = await readPublication(storage, link.workshopId);
		if (!publication.isOpen) throw new AppError('outcome-closed');
		const live = await workshops.open(link.workshopId);
		try {
			return buildOutcome({ live, publication, locale: query.lang ?? locale, now: now() });
		} finally {
			live.release();
		}
	});
