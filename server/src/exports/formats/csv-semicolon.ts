/** The CSV for spreadsheets whose list separator is the semicolon, as in Indonesia: the same rows, opened by a double click. */
import { csv, writeCsv } from './csv.ts';
import type { Format } from './format.ts';

export const csvSemicolon: Format = {
	...csv,
	format: 'csv-semicolon',
	label: { id: 'CSV kartu aksi, pemisah titik koma (Excel Indonesia)', en: 'CSV of the action cards, semicolons (Excel in Indonesia)' },
	write: (report) => new TextEncoder().encode(writeCsv(report, ';')),
};
