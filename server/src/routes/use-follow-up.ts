/** Lets whoever holds a personal link in, for one call. */
import { AppError } from '@rembuk/shared/errors';
import { type Responsible, responsibleSchema } from '@rembuk/shared/plan/action-card';
import type { Locale } from '@rembuk/shared/text/locale';
import { showFollowUp } from '../afterwards/follow-up.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import type { Services } from './services.ts';

/** Does something as the owner of the link, and answers what the link shows then. @throws AppError unknown-link */
export async function useFollowUp(
	{ links, workshops, now }: Services,
	token: string,
	locale: Locale,
	act: (live: LiveWorkshop, who: Responsible) => Promise<void> = async () => undefined,
) {
	const link = await links.find('follow-up', token);
	if (!link || !workshops.isKnown(link.workshopId)) throw new AppError('unknown-link');
	const who = responsibleSchema.parse(JSON.parse(link.subject));
	const live = await workshops.open(link.workshopId);
	try {
		await act(live, who);
		return showFollowUp(live, who, locale, now());
	} finally {
		live.release();
	}
}
