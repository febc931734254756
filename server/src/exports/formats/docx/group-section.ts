/** The section of one group: its question, its notes with their writers, its action cards as a table. */
import type { Report, ReportCard, ReportGroup, ReportNote } from '@rembuk/shared/report/report';
import { authorInWords, cardsOfNote, missingInWords, reportWords, statusInWords } from '@rembuk/shared/report/report-words';
import type { Locale } from '@rembuk/shared/text/locale';
import { formatMessage } from '@rembuk/shared/text/messages';
import { HeadingLevel, type Paragraph, type Table } from 'docx';
import { INK, NOTE_LIST, STYLE } from './styles.ts';
import { type Cell, type Column, table } from './table.ts';
import { type Piece, paragraph, tidy } from './text.ts';

/** The dash before a writer's name; it never stands alone at the end of a line. */
const DASH = '—\u00a0';

export function groupSection(group: ReportGroup, number: number, { locale }: Report): (Paragraph | Table)[] {
	const words = (message: Parameters<typeof formatMessage>[0], values?: Parameters<typeof formatMessage>[2]) => formatMessage(message, locale, values);
	return [
		paragraph(`${number}. ${group.title}`, { heading: HeadingLevel.HEADING_1 }),
		...(group.question === '' ? [] : [paragraph([{ text: `${words(reportWords.question)}: `, bold: true }, group.question], { style: STYLE.lead })]),
		...(group.topicKey === undefined
			? []
			: [paragraph([{ text: `${words(reportWords.members)}: `, bold: true }, words(reportWords.people, { n: group.people })], { style: STYLE.lead })]),
		...(group.closed ? [paragraph({ text: words(reportWords.closed), italics: true }, { style: STYLE.lead })] : []),
		paragraph(`${words(reportWords.notes)} (${group.notes.length})`, { heading: HeadingLevel.HEADING_2 }),
		...(group.notes.length === 0 ? [paragraph({ text: words(reportWords.noNotes), italics: true })] : notesByCluster(group.notes, locale)),
		paragraph(words(reportWords.cards), { heading: HeadingLevel.HEADING_2 }),
		group.cards.length === 0 ? paragraph({ text: words(reportWords.noCards), italics: true }) : cardTable(group.cards, locale),
	];
}

/** Notes by the frame that they lie in, those that lie free last. */
function notesByCluster(notes: readonly ReportNote[], locale: Locale): Paragraph[] {
	const clusters = [...new Set(notes.map((note) => note.cluster))].sort((a, b) => Number(a === '') - Number(b === ''));
	return clusters.flatMap((cluster) => {
		const title = cluster || (clusters.length > 1 ? formatMessage(reportWords.otherNotes, locale) : '');
		return [
			...(title === '' ? [] : [paragraph(title, { heading: HeadingLevel.HEADING_3 })]),
			...notes.filter((note) => note.cluster === cluster).map((note) => noteLine(note, locale)),
		];
	});
}

/** One note in a list: words — writer → the cards that came from it. */
export function noteLine(note: ReportNote, locale: Locale): Paragraph {
	const became = cardsOfNote(note, locale);
	return paragraph([tidy(note.text), { text: ` ${DASH}${authorInWords(note, locale)}${became === '' ? '' : ` → ${became}`}`, color: INK.soft, size: 18 }], {
		style: STYLE.note,
		numbering: { reference: NOTE_LIST, level: 0 },
	});
}

function cardTable(cards: readonly ReportCard[], locale: Locale): Table {
	const head = (key: 'number' | 'what' | 'who' | 'forWhom' | 'due' | 'status' | 'sources', share: number): Column => ({
		head: formatMessage(reportWords[key], locale),
		share,
		isNumber: key === 'number',
	});
	const columns = [head('number', 5.5), head('what', 17.5), head('who', 14), head('forWhom', 14.5), head('due', 14), head('status', 9.5), head('sources', 25)];
	return table(
		columns,
		cards.map((card) => cardRow(card, locale)),
	);
}

function cardRow(card: ReportCard, locale: Locale): Cell[] {
	const unfilled: Piece = { text: formatMessage(reportWords.unfilled, locale), italics: true, color: INK.soft };
	const filled = (text: string): Cell => [[tidy(text) || unfilled]];
	const list = (items: readonly string[]): Cell => (items.length === 0 ? [[unfilled]] : items.map((item) => [tidy(item)]));
	const what: (readonly Piece[])[] = [...filled(card.what)];
	if (card.missing.length > 0) what.push([{ text: formatMessage(reportWords.lacks, locale, { parts: missingInWords(card, locale) }), italics: true }]);
	const status: (readonly Piece[])[] = [[statusInWords(card.status, locale)]];
	if (tidy(card.statusNote) !== '') status.push([tidy(card.statusNote)]);
	return [[[String(card.number)]], what, list(card.who), list(card.forWhom), filled(card.dueWords), status, sourcesOf(card, locale)];
}

function sourcesOf(card: ReportCard, locale: Locale): Cell {
	if (card.sources.length === 0) return [[{ text: '—', color: INK.soft }]];
	return card.sources.map((note) => [
		`• ${tidy(note.text)}`,
		{
			text: ` ${DASH}${authorInWords(note, locale)}${note.gone ? ` (${formatMessage(reportWords.gone, locale)})` : ''}`,
			color: INK.soft,
		},
	]);
}
