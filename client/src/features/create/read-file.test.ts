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
		for (const { field, message } of problems) expect(message).toContain(field);
	}
	expect(read.problems('id')[0]?.message).not.toBe(read.problems('en')[0]?.message);
});

test.each(['null', '[]', '"x"', '7', ''])('%s is no workshop', (text) => {
	expect(readFile(text).ok).toBe(false);
});
