/** GET /api/workshops/:id/publication */
import { getPublication } from '@rembuk/shared/api/get-publication';
import { readPublication, showPublication } from '../afterwards/publication.ts';
import { defineRoute, type Services } from './services.ts';

export const getPublicationRoute = ({ links, storage }: Services) =>
	defineRoute(getPublication, async ({ caller: { live } }) => {
		const [publication, made] = await Promise.all([readPublication(storage, live.workshopId), links.list('outcome', live.workshopId)]);
		return { ...showPublication(publication, live), hasLink: made.length > 0 };
	});
