/** Appendix: the notes that no card came from, by group, so that no voice vanishes. */
import type { Report } from '../report.ts';
import { reportWords } from '../report-words.ts';
import { noteLine } from './cells.ts';
import type { Block } from './pack.ts';
import { wordsIn } from './pack-words.ts';

export function unusedPart(report: Report): Block[] {
	if (report.unusedNotes.length === 0) return [];
	const words = wordsIn(report);
	return [
		{ kind: 'heading', level: 1, text: words(reportWords.annex, { n: 2, title: words(reportWords.unused) }), newPage: true },
		{ kind: 'paragraph', line: [words(reportWords.unusedWhy)], role: 'lead' },
		...report.groups.flatMap((group): Block[] => {
			const notes = group.notes.filter((note) => note.cards.length === 0);
			if (notes.length === 0) return [];
			return [
				{ kind: 'heading', level: 2, text: group.title },
				{ kind: 'list', items: notes.map((note) => noteLine(note, report)) },
			];
		}),
	];
}
