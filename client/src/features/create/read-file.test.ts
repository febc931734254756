import file from '@rembuk/shared/demo/ruu-pekerja-sosial.json';
import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';

test('the demo file is read, and what is not used is named', () => {
	const read = readFile(`\uFEFF${JSON.stringify(file)}`);
	if (!read.ok) throw new Error('not read');
	expect(read.definition.topics).toHaveLength(4);
	expect(read.unused).toEqual(['actionCards', 'consensus', 'afterwards']);
});

test('a broken file says where it breaks', () => {
	const read = readFile('{\n "workshop": }');
	if (read.ok || read.kind !== 'json') throw new Error('read');
	expect(read.reason('id')).toMatch(/baris 2, kolom 14/);
	expect(read.reason('en')).toMatch(/line 2, column 14/);
});

test('each wrong field is told by its path and its reason, in both languages', () => {
	const read = readFile(
		JSON.stringify({
			workshop: { title: '', date: '2026-02-30' },
			topics: [
				{ key: 'a', title: 'A' },
				{ key: 'a', title: 7 },
			],
		}),
	);
	if (read.ok || read.kind !== 'fields') throw new Error('read');
	for (const locale of ['id', 'en'] as const) {
		const problems = read.problems(locale);
		expect(problems.map(({ field }) => field).sort()).toEqual(expect.arrayContaining(['topics[1].title', 'workshop.date', 'workshop.title']));
	}
	const told = (locale: 'id' | 'en') => Object.fromEntries(read.problems(locale).map(({ field, message }) => [field, message]));
	expect(told('id')['topics[1].title']).toMatch(/^Topik 2, judul /);
	expect(told('en')['workshop.title']).toMatch(/^The workshop, title /);
	expect(read.problems('id')[0]?.message).not.toBe(read.problems('en')[0]?.message);
});

test('what is wrong is named by its topic and its first words', () => {
	const notes = ['Satu', `Rumah sakit belum tahu beda pekerja sosial ${'x'.repeat(3000)}`];
	const read = readFile(
		JSON.stringify({ workshop: { title: 'W', date: '2026-02-03' }, topics: [{ key: 'a', title: { id: 'Pengguna', en: 'Users' }, notes }] }),
	);
	if (read.ok || read.kind !== 'fields') throw new Error('read');
	const [problem] = read.problems('id');
	expect(problem?.field).toBe('topics[0].notes[1]');
	expect(problem?.message).toMatch(/^Topik 1 “Pengguna”, catatan 2 “Rumah sakit belum tahu beda pekerja sosi…” terlalu panjang/);
	expect(read.problems('en')[0]?.message).toMatch(/^Topic 1 “Users”, note 2 “Rumah sakit .*…” is too long/);
});

test.each(['null', '[]', '"x"', '7', ''])('%s is no workshop', (text) => {
	expect(readFile(text).ok).toBe(false);
});
