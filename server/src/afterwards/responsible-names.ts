/** Names for those who are responsible, in one language. */
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
