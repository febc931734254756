import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { LOCALES, type Locale } from '@rembuk/shared/text/locale';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../testing/golden.ts';
import { hostileReport } from '../testing/hostile-day.ts';
import { FORMATS, findFormat } from './index.ts';

const TEXT = FORMATS.filter(({ mediaType }) => mediaType.endsWith('charset=utf-8'));
const fixtureReport = (locale: Locale) => buildReport({ ...fixtureDay(), locale, now: EVENING });
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

describe('the list of formats', () => {
	it('has a name, an extension and a label in both languages for each, and no name twice', () => {
		for (const { format, label, mediaType, extension } of FORMATS) {
			expect(format).toMatch(/^[a-z][a-z-]*$/);
			expect(extension).toMatch(/^[a-z]+$/);
			expect(mediaType).toContain('/');
			expect(label.id).not.toBe('');
			expect(label.en).not.toBe('');
		}
		expect(new Set(FORMATS.map(({ format }) => format)).size).toBe(FORMATS.length);
	});

	it('finds a format by its name only', () => {
		expect(findFormat('csv')?.extension).toBe('csv');
		expect(findFormat('toString')).toBeUndefined();
	});
});

describe.each(TEXT)('$format', (format) => {
	it.each(LOCALES)('is what the golden file says (%s)', async (locale) => {
		const text = decode(await format.write(fixtureReport(locale)));
		// the archive is in no language: one file holds for all
		const name = format.format === 'json' ? 'json' : `${format.format}.${locale}`;
		expectGolden(text, new URL(`./${name}.golden.${format.extension}`, import.meta.url));
	});

	it('gives the same bytes for the same report', async () => {
		const write = async () => decode(await format.write(hostileReport()));
		expect(await write()).toBe(await write());
	});
});

// the archive has what was written as it was written
it.each(TEXT.filter(({ format }) => format !== 'json'))(
	'$format lets nobody turn the words around his own about, and keeps those from the right',
	async (format) => {
		const text = decode(await format.write(hostileReport()));
		expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
		if (format.format === 'ics') return; // none of these cards has a day
		for (const words of ['terbalik', 'مرحبا بالعالم', 'שלום עולם']) expect(text).toContain(words);
	},
);
