/** Rencana Tindak Lanjut: every card of every group in one table. */
import type { Report } from '../report.ts';
import { reportWords } from '../report-words.ts';
import { filled, listCell, numberCell, statusCell, whatCell } from './cells.ts';
import type { Block } from './pack.ts';
import { packWords, wordsIn } from './pack-words.ts';

export function planPart(report: Report): Block[] {
	const words = wordsIn(report);
	const rows = report.groups.flatMap((group) =>
		group.cards.map((card) => [
			numberCell(card, report),
			whatCell(card, report),
			listCell(card.who, report),
			listCell(card.forWhom, report),
			filled(card.dueWords, report),
			statusCell(card, report),
			[[group.title]],
		]),
	);
	const heading: Block = { kind: 'heading', level: 1, text: words(reportWords.documentKind), newPage: true };
	if (rows.length === 0) return [heading, { kind: 'paragraph', line: [{ text: words(reportWords.noCards), look: 'em' }] }];
	return [
		heading,
		{ kind: 'paragraph', line: [words(packWords.planIntro)], role: 'lead' },
		{
			kind: 'table',
			name: words(reportWords.documentKind),
			columns: [
				{ head: words(reportWords.number), share: 5.5, isNumber: true },
				{ head: words(reportWords.what), share: 23 },
				{ head: words(reportWords.who), share: 15 },
				{ head: words(reportWords.forWhom), share: 15.5 },
				{ head: words(reportWords.due), share: 18 },
				{ head: words(reportWords.status), share: 9.5 },
				{ head: words(reportWords.group), share: 13.5 },
			],
			rows,
		},
	];
}
