/** The action cards as CSV for spreadsheets: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would run. Knows nothing of notes that no card came from. */
import { cardAddress } from '@rembuk/shared/report/links';
import type { Report } from '@rembuk/shared/report/report';
import { authorInWords, clustersInWords, missingInWords, reportWords, statusInWords } from '@rembuk/shared/report/report-words';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { formatMessage } from '@rembuk/shared/text/messages';
import { stringify } from 'csv-stringify/sync';
import type { Format } from './format.ts';

export const csv: Format = {
	format: 'csv',
	label: { id: 'CSV kartu aksi (lembar kerja)', en: 'CSV of the action cards (spreadsheet)' },
	mediaType: 'text/csv; charset=utf-8',
	extension: 'csv',
	write: (report) => new TextEncoder().encode(writeCsv(report, ',')),
};

const HEAD = [
	reportWords.number,
	reportWords.group,
	reportWords.what,
	reportWords.who,
	reportWords.forWhom,
	reportWords.due,
	reportWords.from,
	reportWords.to,
	reportWords.status,
	reportWords.indicator,
	reportWords.missing,
	reportWords.sources,
	reportWords.clusters,
	reportWords.address,
] as const;

/** The rows, with the character between cells. */
export function writeCsv({ groups, locale, workshop }: Report, delimiter: ',' | ';'): string {
	const head = HEAD.filter((message) => message !== reportWords.address || workshop.address !== '').map((message) => formatMessage(message, locale));
	const rows = groups.flatMap((group) =>
		group.cards.map((card) => [
			String(card.number),
			group.title,
			card.what,
			card.who.join('; '),
			card.forWhom.join('; '),
			card.dueWords,
			card.dueFrom ?? '',
			card.dueTo ?? '',
			[statusInWords(card.status, locale), card.statusNote].filter((part) => part !== '').join(': '),
			card.indicator,
			missingInWords(card, locale),
			card.sources.map((note) => `${note.text} (${authorInWords(note, locale)})`).join('\n'),
			clustersInWords(card),
			...(workshop.address === '' ? [] : [cardAddress(card, { workshop }) ?? '']),
		]),
	);
	return stringify(
		[head, ...rows].map((row) => row.map(safeCell)),
		// a line end inside a cell is quoted by the library only when it is that of the rows, and everybody else ends a row at either
		{ bom: true, delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
	);
}

/**
 * What begins a formula, in half or full width (spreadsheets of East Asia fold them), behind any blank or invisible characters. Also behind a `;`, a tab
 * or a line end inside the cell: a spreadsheet whose list separator is `;` (Indonesia's) splits there.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(?<=^|[;\t\n])(?=[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])/gu;

/** The words as a cell that stays text: an apostrophe in front of what would begin a formula. */
const safeCell = (words: string): string =>
	cleanText(words)
		.replace(FORMULA, "'")
		.replace(/^(?=[\t\n])/, "'");
