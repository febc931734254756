/** The part of one group: its question, a picture of its board, its notes by cluster, its cards with the notes they came from. */
import { numberInDigits } from '../../text/number-words.ts';
import { drawBoard } from '../drawing/draw-board.ts';
import type { Report, ReportGroup } from '../report.ts';
import { reportWords, stepInWords } from '../report-words.ts';
import { filled, listCell, noteLine, numberCell, sourcesCell, statusCell, tidy, whatCell } from './cells.ts';
import type { Block, Column, Line } from './pack.ts';
import { markedInWords, packWords, type Words, wordsIn } from './pack-words.ts';

export function groupPart(group: ReportGroup, number: number, report: Report): Block[] {
	const words = wordsIn(report);
	const lead = (label: string, text: string): Block => ({ kind: 'paragraph', line: [{ text: `${label}: `, look: 'strong' }, text], role: 'lead' });
	return [
		{ kind: 'heading', level: 1, text: `${number}. ${group.title}`, newPage: true },
		...(group.question === '' ? [] : [lead(words(reportWords.question), group.question)]),
		...(group.topicKey === undefined ? [] : [lead(words(reportWords.members), words(reportWords.people, { n: group.people }))]),
		...(group.closed ? [{ kind: 'paragraph', line: [{ text: words(reportWords.closed), look: 'em' }], role: 'lead' } as const] : []),
		...picture(group, report, words),
		{ kind: 'heading', level: 2, text: `${words(reportWords.notes)} (${numberInDigits(group.notes.length, report.locale)})` },
		...notesByCluster(group, report, words),
		{ kind: 'heading', level: 2, text: words(reportWords.cards) },
		...cards(group, report, words),
		...merged(group, report, words),
		...history(group, report, words),
	];
}

function picture(group: ReportGroup, report: Report, words: Words): Block[] {
	const board = report.boards.find(({ roomId }) => roomId === group.roomId);
	const drawing = board && drawBoard(board, report);
	if (!drawing) return [];
	const marked = markedInWords(drawing, report);
	return [
		{ kind: 'heading', level: 2, text: words(group.topicKey === undefined ? packWords.plenaryBoard : packWords.board) },
		{ kind: 'picture', drawing, alt: words(packWords.boardAlt, { group: group.title }) },
		...(marked === '' ? [] : [{ kind: 'paragraph', line: [{ text: marked, look: 'em' }] } as const]),
	];
}

/** Notes by the frame that they lie in, those that lie free last. */
function notesByCluster({ notes }: ReportGroup, report: Report, words: Words): Block[] {
	if (notes.length === 0) return [{ kind: 'paragraph', line: [{ text: words(reportWords.noNotes), look: 'em' }] }];
	const clusters = [...new Set(notes.map((note) => note.cluster))].sort((a, b) => Number(a === '') - Number(b === ''));
	return clusters.flatMap((cluster): Block[] => {
		const title = cluster || (clusters.length > 1 ? words(reportWords.otherNotes) : '');
		return [
			...(title === '' ? [] : [{ kind: 'heading', level: 3, text: title } as const]),
			{ kind: 'list', items: notes.filter((note) => note.cluster === cluster).map((note) => noteLine(note, report)) },
		];
	});
}

/** The cards of the group that are part of another one now, so that nobody reads that it made none. */
const mergedOf = (group: ReportGroup, report: Report): { what: string; dueWords: string; into: number }[] =>
	report.groups
		.flatMap((one) => one.cards)
		.flatMap(({ number, mergedFrom }) =>
			mergedFrom.flatMap(({ roomId, what, dueWords = '' }) => (roomId === group.roomId ? [{ what, dueWords, into: number }] : [])),
		);

function merged(group: ReportGroup, report: Report, words: Words): Block[] {
	const items = mergedOf(group, report).map(
		({ what, dueWords, into }): Line => [
			tidy(what) || { text: words(reportWords.unfilled), look: 'em' },
			...(dueWords === '' ? [] : [` (${dueWords})`]),
			{ text: ` → ${words(reportWords.mergedInto, { number: into })}`, look: 'soft' },
		],
	);
	return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function cards(group: ReportGroup, report: Report, words: Words): Block[] {
	if (group.cards.length === 0)
		return mergedOf(group, report).length > 0 ? [] : [{ kind: 'paragraph', line: [{ text: words(reportWords.noCards), look: 'em' }] }];
	const head = (key: 'number' | 'what' | 'who' | 'forWhom' | 'due' | 'status' | 'sources', share: number): Column => ({
		head: words(reportWords[key]),
		share,
		isNumber: key === 'number',
	});
	return [
		{
			kind: 'table',
			name: `${words(reportWords.cards)}: ${group.title}`,
			columns: [head('number', 5.5), head('what', 15), head('who', 13), head('forWhom', 15), head('due', 16), head('status', 8), head('sources', 27.5)],
			rows: group.cards.map((card) => [
				numberCell(card, report),
				whatCell(card, report),
				listCell(card.who, report),
				listCell(card.forWhom, report),
				filled(card.dueWords, report),
				statusCell(card, report),
				sourcesCell(card, report),
			]),
		},
	];
}

/** How the status of the cards went; nothing where it was never changed. */
function history(group: ReportGroup, report: Report, words: Words): Block[] {
	const steps = group.cards.flatMap(({ number, history: its }) => its.map((step) => ({ number, step })));
	if (steps.length === 0) return [];
	const line = ({ number, step }: (typeof steps)[number]): Line => [
		{ text: words(reportWords.action, { number }), look: 'strong' },
		` · ${stepInWords(step, report)}`,
		...(tidy(step.note) === '' ? [] : [{ text: `: ${tidy(step.note)}`, look: 'soft' } as const]),
	];
	return [
		{ kind: 'heading', level: 2, text: words(reportWords.history) },
		{ kind: 'list', items: steps.map(line) },
	];
}
