/** Names for those who are responsible and for those who did something, in one language. */
import { type ActionCard, responsibleKey } from '@rembuk/shared/plan/action-card';
import { readStakeholders } from '@rembuk/shared/plan/plan-doc';
import { type ReportNames, reportNames } from '@rembuk/shared/report/report-names';
import { type Locale, pickText } from '@rembuk/shared/text/locale';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';

/** The names of a workshop. */
export const labels = (doc: LiveWorkshop['room']['doc'], view: LiveWorkshop['view'], locale: Locale): ReportNames =>
	reportNames(
		view,
		readStakeholders(doc).map(({ key, title }) => ({ key, title: pickText(title, locale) })),
		locale,
	);

/** Who took a step of a card's history: a person of the workshop, or one of those responsible who came by a personal link. */
export function doerName(by: string, card: Pick<ActionCard, 'who'>, names: ReportNames): string {
	const who = card.who.find((one) => responsibleKey(one) === by);
	if (who) return names.responsible(who);
	const [kind, key = ''] = by.split(/\.(.*)/s);
	if (kind === 's') return names.stakeholder(key);
	if (kind === 'c') return names.sector(key);
	return names.person(by);
}
