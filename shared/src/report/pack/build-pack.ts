/** The outcome pack: cover, summary, action plan, a page per stakeholder, the groups, Berita Acara, Daftar Hadir, ideas not used. Pure. */
import { cleanText } from '../../text/clean-text.ts';
import { momentInWords, weekdayInWords } from '../../text/dates.ts';
import type { Report, ReportGroup } from '../report.ts';
import { reportWords } from '../report-words.ts';
import { attendancePart } from './attendance-part.ts';
import { groupPart } from './group-part.ts';
import { minutesPart } from './minutes-part.ts';
import type { Block, Pack } from './pack.ts';
import { packWords, wordsIn } from './pack-words.ts';
import { planPart } from './plan-part.ts';
import { stakeholderPart } from './stakeholder-part.ts';
import { summaryPart } from './summary-part.ts';
import { unusedPart } from './unused-part.ts';

/** A group of the day is shown even when it is empty; the plenary only when something is in it. */
const hasSomething = (group: ReportGroup): boolean => group.topicKey !== undefined || group.notes.length > 0 || group.cards.length > 0;

/** The pack in the language of the report. */
export function buildPack(report: Report): Pack {
	const words = wordsIn(report);
	const { workshop, locale } = report;
	return {
		locale,
		title: cleanText(workshop.title).replaceAll('\n', ' '),
		subject: words(packWords.packTitle),
		makers: workshop.organisers.map(cleanText),
		keywords: report.groups.flatMap((group) => (group.topicKey === undefined ? [] : [cleanText(group.title)])),
		madeAt: report.generatedAt,
		blocks: [
			coverOf(report),
			...summaryPart(report),
			...planPart(report),
			...stakeholderPart(report),
			...report.groups.filter(hasSomething).flatMap((group, index) => groupPart(group, index + 1, report)),
			...minutesPart(report),
			...attendancePart(report),
			...unusedPart(report),
		],
	};

	function coverOf({ generatedAt }: Report): Block {
		const facts = [
			{ label: words(reportWords.date), values: [weekdayInWords(workshop.date, locale)] },
			{ label: words(reportWords.place), values: [workshop.place] },
			{ label: words(reportWords.organisers), values: workshop.organisers },
			{ label: words(reportWords.supportedBy), values: workshop.supportedBy },
		];
		return {
			kind: 'cover',
			over: words(packWords.packTitle),
			title: workshop.title,
			facts: facts.filter(({ values }) => values.some((value) => value.trim() !== '')),
			foot: `${words(packWords.coverFoot)}\n${words(reportWords.generated, { moment: momentInWords(generatedAt, workshop.timezone, locale) })}${workshop.address !== '' && report.groups.some(({ notes, cards }) => notes.length + cards.length > 0) ? `\n${words(packWords.leadsBack)}` : ''}`,
		};
	}
}
