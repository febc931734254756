/** Summary: how many came from where, what each group made, what is waited for. */
import { workshopDayInWords } from '../../text/countdown.ts';
import { dayInWords } from '../../text/dates.ts';
import { numberInDigits } from '../../text/number-words.ts';
import type { Report } from '../report.ts';
import { reportWords, resultsInWords } from '../report-words.ts';
import type { Block, Cell } from './pack.ts';
import { packWords, wordsIn } from './pack-words.ts';

const strong = (text: string): Cell => [[{ text, look: 'strong' }]];
const plain = (text: string): Cell => [[text]];

export function summaryPart(report: Report): Block[] {
	const words = wordsIn(report);
	const { sectors, groups, milestones, locale } = report;
	const total = sectors.reduce((sum, { present }) => sum + present, 0);
	const shown = groups.filter((group) => group.topicKey !== undefined || group.notes.length + group.cards.length > 0);
	const sum = (count: (group: (typeof groups)[number]) => number): number => shown.reduce((all, group) => all + count(group), 0);
	const lacking = (group: (typeof groups)[number]): number => group.cards.filter((card) => card.missing.length > 0).length;
	const digits = (n: number): string => numberInDigits(n, locale);
	const number = (head: string, share: number) => ({ head, share, isNumber: true });
	return [
		{ kind: 'heading', level: 1, text: words(packWords.summary), newPage: true },
		{ kind: 'paragraph', line: [{ text: `${words(reportWords.participants)}: `, look: 'strong' }, words(reportWords.people, { n: total })], role: 'lead' },
		{ kind: 'paragraph', line: [{ text: `${words(reportWords.results)}: `, look: 'strong' }, resultsInWords(report)], role: 'lead' },
		...(shown.length === 0
			? []
			: [
					{ kind: 'heading', level: 2, text: words(packWords.groupsAndResults) } as const,
					{
						kind: 'table',
						name: words(packWords.groupsAndResults),
						columns: [
							{ head: words(reportWords.group), share: 48 },
							number(words(packWords.peopleHead), 13),
							number(words(reportWords.notes), 13),
							number(words(packWords.actions), 12),
							number(words(packWords.incomplete), 14),
						],
						rows: [
							...shown.map((group) => [group.title, ...[group.people, group.notes.length, group.cards.length, lacking(group)].map(digits)].map(plain)),
							[
								words(reportWords.total),
								...[sum(({ people }) => people), sum(({ notes }) => notes.length), sum(({ cards }) => cards.length), sum(lacking)].map(digits),
							].map(strong),
						],
					} as const,
				]),
		...(sectors.length === 0
			? []
			: [
					{ kind: 'heading', level: 2, text: words(reportWords.sectorCounts) } as const,
					{
						kind: 'table',
						name: words(reportWords.sectorCounts),
						columns: [{ head: words(reportWords.sector), share: 75 }, number(words(reportWords.count), 25)],
						rows: [
							...sectors.map(({ title, present }) => [plain(title || words(reportWords.noSector)), plain(digits(present))]),
							[strong(words(reportWords.total)), strong(digits(total))],
						],
					} as const,
				]),
		...(milestones.length === 0
			? []
			: [
					{ kind: 'heading', level: 2, text: words(reportWords.milestones) } as const,
					{
						kind: 'table',
						name: words(reportWords.milestones),
						columns: [
							{ head: words(reportWords.milestone), share: 55 },
							{ head: words(reportWords.reachedOn), share: 45 },
						],
						rows: milestones.map(({ title, reachedOn }) => [
							plain(title),
							plain(
								reachedOn === undefined
									? words(reportWords.notReached)
									: `${dayInWords(reachedOn, locale)} (${workshopDayInWords(reachedOn, report.workshop.date, locale)})`,
							),
						]),
					} as const,
				]),
	];
}
