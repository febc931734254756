/** Lines and cells about notes and cards, as the parts of the pack share them. */
import { cleanText } from '../../text/clean-text.ts';
import { cardAddress, noteAddress } from '../links.ts';
import type { Report, ReportCard, ReportNote } from '../report.ts';
import { authorInWords, cardsOfNote, clustersInWords, missingInWords, reportWords, statusInWords } from '../report-words.ts';
import type { Cell, Line, Piece } from './pack.ts';
import { packWords, wordsIn } from './pack-words.ts';

/** Words without what no file can hold, and without blanks and empty lines around them. */
export const tidy = (words: string): string => cleanText(words).trim();
/** The dash before a writer's name; it never stands alone at the end of a line. */
const DASH = '—\u00a0';

/** Words that lead to an address, when there is one. */
const leading = (text: string, href: string | undefined): Piece => (href === undefined ? text : { text, href });
/** A card's number, which leads to the card. */
export const numberCell = (card: ReportCard, report: Report): Cell => [[leading(String(card.number), cardAddress(card, report))]];

/** Words — writer · votes → the cards that came from it. */
export function noteLine(note: ReportNote, report: Report): Line {
	const became = cardsOfNote(note, report.locale);
	const votes = note.votes === undefined ? '' : ` · ${wordsIn(report)(packWords.votes, { n: note.votes })}`;
	return [
		leading(tidy(note.text), noteAddress(note, report)),
		{ text: ` ${DASH}${authorInWords(note, report.locale)}${votes}${became === '' ? '' : ` → ${became}`}`, look: 'soft' },
	];
}

const unfilled = (report: Report): Piece => ({ text: wordsIn(report)(reportWords.unfilled), look: 'em' });
export const filled = (text: string, report: Report): Cell => [[tidy(text) || unfilled(report)]];
export const listCell = (items: readonly string[], report: Report): Cell => (items.length === 0 ? [[unfilled(report)]] : items.map((item) => [tidy(item)]));

/** What is to be done, how one will see it, what it was merged from, and what the card still lacks. */
export function whatCell(card: ReportCard, report: Report): Cell {
	const words = wordsIn(report);
	const labelled = (label: string, text: string): Line => [{ text: `${label}: ${text}`, look: 'soft' }];
	return [
		...filled(card.what, report),
		...(tidy(card.indicator) === '' ? [] : [labelled(words(reportWords.indicator), tidy(card.indicator))]),
		...(card.mergedFrom.length === 0 ? [] : [labelled(words(reportWords.mergedFrom), card.mergedFrom.map(mergedInWords).join('; '))]),
		...(card.missing.length === 0 ? [] : [[{ text: words(reportWords.lacks, { parts: missingInWords(card, report.locale) }), look: 'em' } as const]]),
	];
}

/** A card that was merged: what it said, whose it was, and by when, where the merged one says otherwise. */
const mergedInWords = ({ what, group, dueWords }: ReportCard['mergedFrom'][number]): string =>
	`${tidy(what)} (${[group, dueWords].filter((one) => one !== undefined && one !== '').join(' · ')})`;

export function statusCell(card: ReportCard, { locale }: Report): Cell {
	return [[statusInWords(card.status, locale)], ...(tidy(card.statusNote) === '' ? [] : [[tidy(card.statusNote)]])];
}

/** The notes that a card came from, and the clusters that they lay in, with the words that they had then. */
export function sourcesCell(card: ReportCard, report: Report): Cell {
	if (card.sources.length === 0) return [[{ text: '—', look: 'soft' }]];
	const words = wordsIn(report);
	const notes = card.sources.map(
		(note): Line => [
			leading(`• ${tidy(note.text)}`, noteAddress(note, report)),
			{ text: ` ${DASH}${authorInWords(note, report.locale)}${note.gone ? ` (${words(reportWords.gone)})` : ''}`, look: 'soft' },
		],
	);
	const clusters = clustersInWords(card);
	return clusters === '' ? notes : [...notes, [{ text: `${words(reportWords.clusters)}: ${clusters}`, look: 'soft' }]];
}
