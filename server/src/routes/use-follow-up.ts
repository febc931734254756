/** Lets whoever holds a personal link in, for one call. */
import type { IncomingMessage } from 'node:http';
import { type Responsible, responsibleSchema } from '@rembuk/shared/plan/action-card';
import type { Locale } from '@rembuk/shared/text/locale';
import { showFollowUp } from '../afterwards/follow-up.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { findLink } from './find-link.ts';
import type { Services } from './services.ts';

interface Visit {
	request: { raw: IncomingMessage };
	token: string;
	locale: Locale;
}

/** Does something as the owner of the link, and answers what the link shows then. @throws AppError unknown-link, slow-down */
export async function useFollowUp(services: Services, { request, token, locale }: Visit, act?: (live: LiveWorkshop, who: Responsible) => Promise<void>) {
	const { workshops, now } = services;
	const link = await findLink(services, { request, kind: 'follow-up', token, to: act ? 'write' : 'read' });
	const who = responsibleSchema.parse(JSON.parse(link.subject));
	const live = await workshops.open(link.workshopId);
	try {
		await act?.(live, who);
		return showFollowUp(live, who, locale, now());
	} finally {
		live.release();
	}
}
