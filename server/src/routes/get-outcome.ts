/** GET /api/outcomes/:token */
import { getOutcome } from '@rembuk/shared/api/get-outcome';
import { AppError } from '@rembuk/shared/errors';
import { buildOutcome } from '../afterwards/build-outcome.ts';
import { readPublication } from '../afterwards/publication.ts';
import { defineRoute, type Services } from './services.ts';

export const getOutcomeRoute = ({ links, storage, workshops, now }: Services) =>
	defineRoute(getOutcome, async ({ params, query, locale, reply }) => {
		reply.header('x-robots-tag', 'noindex, nofollow');
		const link = await links.find('outcome', params.token);
		if (!link || !workshops.isKnown(link.workshopId)) throw new AppError('unknown-link');
		const publication = await readPublication(storage, link.workshopId);
		if (!publication.isOpen) throw new AppError('outcome-closed');
		const live = await workshops.open(link.workshopId);
		try {
			return buildOutcome({ live, publication, locale: query.lang ?? locale, now: now() });
		} finally {
			live.release();
		}
	});
