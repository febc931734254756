import { startsFromRight } from '@rembuk/shared/text/direction';
import { describe, expect, it } from 'vitest';
import { fontRuns } from './choose-font.ts';
import { seenRuns } from './from-right.ts';

const seen = (words: string, width = 500): string =>
	seenRuns([{ text: words, look: {}, isBold: false }], startsFromRight(words), width, 10)
		.map(({ text }) => text)
		.join('');

describe('words from the right', () => {
	it('stand in the order in which they are seen, blanks between them and signs on their side', () => {
		expect(seen('مرحبا بالعالم: 123 (قانون)')).toBe('(قانون) 123 :بالعالم مرحبا');
		expect(seen('שלום עולם')).toBe('עולם שלום');
	});

	it('have every blank in a run of its own: inside one of theirs it would be seen before the word', () => {
		const runs = seenRuns([{ text: 'وزارة الشؤون', look: {}, isBold: false }], true, 500, 10);
		expect(runs.map(({ text }) => text)).toEqual(['الشؤون', ' ', 'وزارة']);
	});

	it('leave the sentence around them as it runs', () => {
		expect(seen('Untuk siapa: وزارة الشؤون. Tenggat: 31 Juli')).toBe('Untuk siapa: الشؤون وزارة. Tenggat: 31 Juli');
		expect(seen('العربية mixed with English و 45 شخص')).toBe('شخص 45 و mixed with English العربية');
	});

	it('are broken before they are ordered: the first words are in the first line', () => {
		const lines = seen('واحد اثنان ثلاثة أربعة', 60).split('\n');
		expect(lines.length).toBeGreaterThan(1);
		expect(lines[0]).toContain('واحد');
		expect(lines.at(-1)).toContain('أربعة');
		expect(lines.join(' ').split(/\s+/).sort()).toEqual('واحد اثنان ثلاثة أربعة'.split(' ').sort());
	});

	it('keep the line ends and the looks that they were given', () => {
		const parts = [
			{ text: 'قانون\nثان', look: { n: 1 }, isBold: true },
			{ text: ' — Ratna', look: { n: 2 }, isBold: false },
		];
		const runs = seenRuns(parts, true, 500, 10);
		expect(runs.map(({ text }) => text).join('')).toBe('قانون\nRatna — ثان');
		for (const { text, look } of runs) expect(look.n).toBe(/Ratna|—/.test(text) ? 2 : text.trim() === '' ? look.n : 1);
	});

	it('cannot be turned around by signs of direction, and a word without end is broken', () => {
		expect(seen('\u202eabc\u202c قانون')).toBe('abc قانون');
		expect(seen(`${'ق'.repeat(200)} ya`, 100).split('\n').length).toBeGreaterThan(5);
	});
});

it('a blank behind an emoji is no wider than others', () => {
	expect(fontRuns('👍🏽 baik').map(({ font, text }) => [font, text])).toEqual([
		['Noto Emoji', '👍🏽'],
		['Noto Sans', ' baik'],
	]);
});
