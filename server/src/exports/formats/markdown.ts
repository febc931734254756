/** The report as Markdown (CommonMark with GitHub's tables). Knows no document and no browser. */
import { cardAddress, noteAddress } from '@rembuk/shared/report/links';
import type { Report, ReportCard, ReportGroup, ReportNote } from '@rembuk/shared/report/report';
import {
	authorInWords,
	cardsOfNote,
	clustersInWords,
	joinedInWords,
	missingInWords,
	reportWords,
	resultsInWords,
	roleInWords,
	statusInWords,
	stepInWords,
} from '@rembuk/shared/report/report-words';
import { momentInWords, weekdayInWords, zoneInWords } from '@rembuk/shared/text/dates';
import { formatMessage, type Message, type Values } from '@rembuk/shared/text/messages';
import type { Format } from './format.ts';
import { type MarkdownCell, markdownLink, markdownTable, markdownText } from './markdown-text.ts';

type Words = (message: Message, values?: Values) => string;

export const markdown: Format = {
	format: 'markdown',
	label: { id: 'Markdown (teks)', en: 'Markdown (text)' },
	mediaType: 'text/markdown; charset=utf-8',
	extension: 'md',
	write: (report) => new TextEncoder().encode(writeMarkdown(report)),
};

function writeMarkdown(report: Report): string {
	const words: Words = (message, values) => formatMessage(message, report.locale, values);
	const blocks = [
		`# ${markdownText(report.workshop.title)}`,
		facts(report, words),
		...report.groups.filter(hasSomething).flatMap((group, index) => section(group, index + 1, report, words)),
		...attendance(report, words),
		...unused(report, words),
		'---',
		markdownText(words(reportWords.generated, { moment: momentInWords(report.generatedAt, report.workshop.timezone, report.locale) })),
	];
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A group of the day is shown even when it is empty; the plenary only when something is in it. */
const hasSomething = (group: ReportGroup): boolean => group.topicKey !== undefined || group.notes.length > 0 || group.cards.length > 0;

const item = (label: string, value: string): string => (value.trim() === '' ? '' : `- **${label}:** ${markdownText(value)}`);

function facts(report: Report, words: Words): string {
	const { workshop, sectors, locale } = report;
	const bySector = sectors.map(({ title, present }) => `${title || words(reportWords.noSector)} ${present}`).join(', ');
	const total = words(reportWords.people, { n: sectors.reduce((sum, { present }) => sum + present, 0) });
	return [
		item(words(reportWords.date), weekdayInWords(workshop.date, locale)),
		item(words(reportWords.place), workshop.place),
		item(words(reportWords.organisers), workshop.organisers.join('; ')),
		item(words(reportWords.supportedBy), workshop.supportedBy.join('; ')),
		item(words(reportWords.participants), bySector === '' ? total : `${total} (${bySector})`),
		item(words(reportWords.results), resultsInWords(report)),
	]
		.filter((line) => line !== '')
		.join('\n');
}

function section(group: ReportGroup, number: number, report: Report, words: Words): string[] {
	return [
		`## ${number}. ${markdownText(group.title)}`,
		group.closed ? `*${markdownText(words(reportWords.closed))}*` : '',
		group.question === '' ? '' : `> **${words(reportWords.question)}:** ${markdownText(group.question)}`,
		`### ${words(reportWords.notes)} (${group.notes.length})`,
		...noteList(group.notes, report, words),
		`### ${words(reportWords.cards)}`,
		group.cards.length > 0 ? cardTable(group.cards, report, words) : merged(group, report, words) === '' ? words(reportWords.noCards) : '',
		merged(group, report, words),
		...history(group.cards, report, words),
	];
}

/** Notes by the frame that they lie in, those that lie free last. */
function noteList(notes: readonly ReportNote[], report: Report, words: Words): string[] {
	if (notes.length === 0) return [words(reportWords.noNotes)];
	const { locale } = report;
	const line = (note: ReportNote): string => {
		const became = cardsOfNote(note, locale);
		return `- ${markdownLink(note.text, noteAddress(note, report))} — ${markdownText(authorInWords(note, locale))}${became === '' ? '' : ` → ${became}`}`;
	};
	const clusters = [...new Set(notes.map((note) => note.cluster))].sort((a, b) => Number(a === '') - Number(b === ''));
	return clusters.flatMap((cluster) => [
		cluster === '' ? (clusters.length > 1 ? `#### ${words(reportWords.otherNotes)}` : '') : `#### ${markdownText(cluster)}`,
		notes
			.filter((note) => note.cluster === cluster)
			.map(line)
			.join('\n'),
	]);
}

function cardTable(cards: readonly ReportCard[], report: Report, words: Words): string {
	const { locale } = report;
	const unfilled = words(reportWords.unfilled);
	const head = [reportWords.number, reportWords.what, reportWords.who, reportWords.forWhom, reportWords.due, reportWords.status, reportWords.sources].map(
		(message) => words(message),
	);
	const rows = cards.map((card): MarkdownCell[] => [
		{ markdown: markdownLink(String(card.number), cardAddress(card, report)) },
		card.what.trim() || unfilled,
		card.who.join('; ') || unfilled,
		card.forWhom.join('; ') || unfilled,
		card.dueWords || unfilled,
		[statusInWords(card.status, locale), card.statusNote, card.missing.length > 0 ? words(reportWords.lacks, { parts: missingInWords(card, locale) }) : '']
			.filter((line) => line.trim() !== '')
			.join('\n'),
		{
			markdown: [
				...card.sources.map(
					(note) =>
						`• ${markdownLink(note.text.trim(), noteAddress(note, report))} — ${markdownText(`${authorInWords(note, locale)}${note.gone ? ` (${words(reportWords.gone)})` : ''}`)}`,
				),
				...(clustersInWords(card) === '' ? [] : [markdownText(`${words(reportWords.clusters)}: ${clustersInWords(card)}`)]),
			].join('<br>'),
		},
	]);
	return markdownTable(head, rows);
}

/** The cards of the group that are part of another one now. */
const merged = (group: ReportGroup, { groups }: Report, words: Words): string =>
	groups
		.flatMap((one) => one.cards)
		.flatMap(({ number, mergedFrom }) =>
			mergedFrom
				.filter(({ roomId }) => roomId === group.roomId)
				.map(
					({ what, dueWords }) =>
						`- ${markdownText(`${what.trim() || words(reportWords.unfilled)}${dueWords === undefined ? '' : ` (${dueWords})`} → ${words(reportWords.mergedInto, { number })}`)}`,
				),
		)
		.join('\n');

/** How the status of the cards went; nothing where it was never changed. */
function history(cards: readonly ReportCard[], report: Report, words: Words): string[] {
	const lines = cards.flatMap(({ number, history: steps }) =>
		steps.map((step) => {
			const note = step.note.trim() === '' ? '' : `: ${step.note.trim()}`;
			return `- **${words(reportWords.action, { number })}** · ${markdownText(`${stepInWords(step, report)}${note}`)}`;
		}),
	);
	return lines.length === 0 ? [] : [`### ${words(reportWords.history)}`, lines.join('\n')];
}

function attendance(report: Report, words: Words): string[] {
	const { attendance: people, locale, workshop } = report;
	const isKnown = people.some(({ leftAt }) => leftAt !== undefined);
	const head = [
		words(reportWords.number),
		words(reportWords.name),
		words(reportWords.sector),
		words(reportWords.group),
		words(reportWords.joinedAt, { zone: zoneInWords(workshop.timezone) }),
		...(isKnown ? [words(reportWords.leftAt, { zone: zoneInWords(workshop.timezone) })] : []),
	];
	const rows = people.map((person, index) => [
		String(index + 1),
		person.name,
		person.sector,
		person.group || (person.role === 'participant' ? '' : roleInWords(person.role, locale)),
		joinedInWords(person.joinedAt, report),
		...(isKnown ? [person.leftAt === undefined ? '' : joinedInWords(person.leftAt, report)] : []),
	]);
	return [
		`## ${words(reportWords.annex, { n: 1, title: words(reportWords.attendance) })}`,
		people.length === 0 ? words(reportWords.nobody) : markdownTable(head, rows),
	];
}

function unused(report: Report, words: Words): string[] {
	if (report.unusedNotes.length === 0) return [];
	return [
		`## ${words(reportWords.annex, { n: 2, title: words(reportWords.unused) })}`,
		words(reportWords.unusedWhy),
		...report.groups.flatMap((group) => {
			const notes = group.notes.filter((note) => note.cards.length === 0);
			if (notes.length === 0) return [];
			const lines = notes.map((note) => `- ${markdownLink(note.text, noteAddress(note, report))} — ${markdownText(authorInWords(note, report.locale))}`);
			return [`### ${markdownText(group.title)}`, lines.join('\n')];
		}),
	];
}
