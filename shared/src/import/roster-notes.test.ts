import { describe, expect, it } from 'vitest';
import { readCsv, readLines } from './read-csv.ts';
import { readNotes, wordiestColumn } from './read-notes.ts';
import { guessColumns, namesColumns, readRoster } from './read-roster.ts';

describe('readNotes', () => {
	it('takes a note a row out of the chosen column, and names what it leaves', () => {
		const table = readCsv(`No,Catatan,Oleh\n1,Buat leaflet,Ani\n2,,Budi\n3,${'x'.repeat(3000)},C\n4,Advokasi,D`);
		expect(wordiestColumn(table)).toBe(1);
		const { notes, leftOut } = readNotes(table, 1, true, 2);
		expect(notes.map((note) => note.length)).toEqual([12, 2000]);
		expect(leftOut).toEqual([
			{ path: '3', reason: 'empty', count: 1 },
			{ path: '4', reason: 'cut', count: 1 },
			{ path: '5', reason: 'board-full', count: 1 },
		]);
	});
	it('names rows as a spreadsheet counts them, empty ones too, and joins those that are left for the same reason', () => {
		const lines = Array.from({ length: 7000 }, (_, n) => `Ide ${n}`);
		const table = readCsv(['Catatan;Oleh', '', ';', ...lines].join('\r\n'));
		const { notes, leftOut } = readNotes(table, 0, true, 500);
		expect(notes).toHaveLength(500);
		expect(leftOut).toEqual([
			{ path: '504–5002', reason: 'board-full', count: 4499 },
			{ path: '5003–7003', reason: 'beyond-limit', count: 2001 },
		]);
		const short = readNotes(readLines(`satu\n\n\n${'x'.repeat(3000)}`), 0, false, 9);
		expect(short.leftOut).toEqual([{ path: '4', reason: 'cut', count: 1 }]);
	});
	it('never cuts a letter in two', () => {
		const { notes } = readNotes({ rows: [[`${'x'.repeat(1999)}👍`]], numbers: [1], moreRows: 3 }, 0, false, 9);
		expect(notes[0]?.length).toBe(1999);
	});
});

describe('readRoster', () => {
	const context = {
		sectors: [
			{ key: 'academic', title: { id: 'Akademisi', en: 'Academics' } },
			{ key: 'agency', title: 'Dinas Sosial' },
		],
		topics: [
			{ key: 'users', title: { id: 'Pengguna layanan', en: 'Service users' } },
			{ key: 'regulators', title: 'Regulator' },
		],
		names: ['Pak Budi'],
		room: 10,
	};
	it('finds columns by their headings in both languages', () => {
		expect(guessColumns(['No', 'Nama Lengkap', 'Instansi', 'Kelompok'])).toEqual({ name: 1, sector: 2, group: 3 });
		expect(guessColumns(['Name', 'Group'])).toEqual({ name: 0, sector: undefined, group: 1 });
		expect([namesColumns(['No', 'Nama']), namesColumns(['Ani', 'Budi'])]).toEqual([true, false]);
	});
	it('takes sectors and groups by title in any language, key or number; nobody twice', () => {
		const table = readCsv(
			'Nama,Sektor,Kelompok\nIbu Sari,akademisi,Service Users\nPak Tono,DINAS SOSIAL,2\nIbu  sari,,\npak budi,agency,1\nSiti,Ksatria,Kelompok 7\n,academic,1\nJoko,academics,Kelompok 1',
		);
		const { people, leftOut } = readRoster(table, guessColumns(table.rows[0] ?? []), true, context);
		expect(people).toEqual([
			{ name: 'Ibu Sari', sector: 'academic', topicKey: 'users' },
			{ name: 'Pak Tono', sector: 'agency', topicKey: 'regulators' },
			{ name: 'Siti' },
			{ name: 'Joko', sector: 'academic', topicKey: 'users' },
		]);
		expect(leftOut.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
			'4 Ibu sari: known-name',
			'5 pak budi: known-name',
			'6 Siti: unknown-sector',
			'6 Siti: unknown-group',
			'7: empty',
		]);
	});
});
