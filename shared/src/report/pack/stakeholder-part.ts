/** A page for each stakeholder that a card names: what we ask of them, and what is done for them. Those whom no card names have none. */
import type { Report, ReportCard } from '../report.ts';
import { reportWords } from '../report-words.ts';
import { filled, listCell, numberCell, statusCell, whatCell } from './cells.ts';
import type { Block, Cell, Column } from './pack.ts';
import { packWords, wordsIn } from './pack-words.ts';

export function stakeholderPart(report: Report): Block[] {
	const words = wordsIn(report);
	const cards = report.groups.flatMap((group) => group.cards);
	const head = (key: 'number' | 'what' | 'who' | 'forWhom' | 'due' | 'status', share: number): Column => ({
		head: words(reportWords[key]),
		share,
		isNumber: key === 'number',
	});
	const table = (name: string, columns: Column[], rows: Cell[][]): Block[] =>
		rows.length === 0
			? []
			: [
					{ kind: 'heading', level: 2, text: name },
					{ kind: 'table', name, columns, rows },
				];
	return report.stakeholders.flatMap(({ title }) => {
		const tasks = cards.filter((card) => card.who.includes(title));
		const others = cards.filter((card) => card.forWhom.includes(title) && !card.who.includes(title));
		if (tasks.length + others.length === 0) return [];
		const row = (card: ReportCard, who: Cell, forWhom: Cell): Cell[] => [
			numberCell(card, report),
			whatCell(card, report),
			who,
			forWhom,
			filled(card.dueWords, report),
			statusCell(card, report),
		];
		const together = (card: ReportCard): Cell => {
			const rest = card.who.filter((name) => name !== title);
			return rest.length === 0 ? [[{ text: '—', look: 'soft' }]] : listCell(rest, report);
		};
		return [
			{ kind: 'heading', level: 1, text: words(packWords.askOf, { who: title }), newPage: true },
			...table(
				words(packWords.theirTask),
				[head('number', 5.5), head('what', 32), { head: words(packWords.together), share: 17 }, head('forWhom', 18), head('due', 17), head('status', 10.5)],
				tasks.map((card) => row(card, together(card), listCell(card.forWhom, report))),
			),
			...table(
				words(packWords.forThem),
				[head('number', 5.5), head('what', 32), head('who', 17), head('forWhom', 18), head('due', 17), head('status', 10.5)],
				others.map((card) => row(card, listCell(card.who, report), listCell(card.forWhom, report))),
			),
		] satisfies Block[];
	});
}
