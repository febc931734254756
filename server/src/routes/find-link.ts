/** Finds the unlisted link that a request brings, within what may be tried and shown. */
import type { IncomingMessage } from 'node:http';
import type { Link, LinkKind } from '../afterwards/links.ts';
import type { Services } from './services.ts';

interface Use {
	request: { raw: IncomingMessage };
	kind: LinkKind;
	token: string;
	/** Whether something is only shown, or written. */
	to?: 'read' | 'write';
}

/** @throws AppError `unknown-link`, `slow-down` */
export async function findLink({ linkBudget, links, origin, workshops }: Services, { request, kind, token, to = 'read' }: Use): Promise<Link> {
	const link = await linkBudget.look(origin.addressOf(request.raw), async () => {
		const found = await links.find(kind, token);
		return found && workshops.isKnown(found.workshopId) ? found : undefined;
	});
	linkBudget[to](link.linkId);
	return link;
}
