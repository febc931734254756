import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileReport } from '../testing/hostile-day.ts';
import { csv } from './csv.ts';

const bytesOf = (report = hostileReport()): Uint8Array => csv.write(report) as Uint8Array;
const read = (bytes: Uint8Array, delimiter = ','): string[][] =>
	parse(Buffer.from(bytes), { bom: true, delimiter, relax_quotes: delimiter !== ',', relax_column_count: delimiter !== ',', ltrim: false });
const folded = (cell: string): string => cell.normalize('NFKC').replace(/^[\s\p{Cf}]+/u, '');

describe('CSV', () => {
	it('begins with the byte order mark and ends its lines with CR LF', () => {
		const bytes = bytesOf();
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const rows = read(bytes);
		expect(new TextDecoder().decode(bytes).match(/\r\n/g)).toHaveLength(rows.length);
	});

	it('has one row a card also for those who end a row at any line end (Excel, Python)', () => {
		for (const report of [hostileReport(), buildReport({ ...fixtureDay(), locale: 'id', now: EVENING })]) {
			const rows = parse(Buffer.from(bytesOf(report)), { bom: true, record_delimiter: ['\r\n', '\n', '\r'] }) as string[][];
			expect(rows).toHaveLength(1 + report.groups.flatMap(({ cards }) => cards).length);
		}
	});

	it('has one row a card, read back as it was', () => {
		const rows = read(bytesOf(buildReport({ ...fixtureDay(), locale: 'en', now: EVENING })));
		expect(rows[0]).toEqual([
			'No.',
			'Group',
			'What',
			'Who',
			'For whom',
			'By when',
			'From',
			'To',
			'Status',
			'Sign of success',
			'Missing',
			'Source notes',
			'Source clusters',
		]);
		expect(rows).toHaveLength(5);
		expect(rows[2]).toEqual([
			'2',
			'Regulators of social-work activity',
			'Mengadvokasi penyusunan aturan turunan',
			'Professional associations; Universities',
			'Ministry of Social Affairs; House Commission VIII',
			'within 24 months after the bill is passed into law (by 3 September 2021)',
			'2019-09-03',
			'2021-09-03',
			'Not started',
			'',
			'',
			[
				'Peraturan Menteri tentang surat izin praktik (Peserta 02)',
				'Standar praktik dirumuskan bersama organisasi profesi (Peserta 30)',
				'Batas waktu aturan turunan: dua tahun setelah diundangkan (Peserta 02)',
			].join('\n'),
			'',
		]);
	});

	it('has no cell that a spreadsheet would run', () => {
		const cells = read(bytesOf()).flat();
		for (const cell of cells) expect(folded(cell)).not.toMatch(/^[=+\-@]/);
		for (const cell of cells) expect(cell).not.toMatch(/^[\t\r\n]/);
	});

	it('has none either where the spreadsheet splits at semicolons and line ends', () => {
		const text = new TextDecoder().decode(bytesOf());
		for (const cell of text.split(/[;\t\n]/)) expect(folded(cell.replace(/^"/, ''))).not.toMatch(/^[=+\-@]/);
	});

	it('keeps every word of harmless and of hostile cards', () => {
		const cells = read(bytesOf()).map((row) => row[2] ?? '');
		for (const words of HOSTILE) {
			const kept = words.replace(/[^\p{L}\p{N}]/gu, '');
			expect(cells.map((cell) => cell.replace(/[^\p{L}\p{N}]/gu, ''))).toContain(kept);
		}
	});
});
