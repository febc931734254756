/** Every file opened by a program that we did not write. What is not installed is left out, loudly. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import type { Locale } from '@rembuk/shared/text/locale';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hostileReport } from '../testing/hostile-day.ts';
import { findFormat } from './index.ts';

const day = (locale: Locale): Report => buildReport({ ...fixtureDay(), locale, now: EVENING });
const CASES: [string, () => Report][] = [
	['id', () => day('id')],
	['en', () => day('en')],
	['hostile', () => hostileReport()],
];

/** True when it is there; says loudly when it is not. */
function has(tool: string, what: string): boolean {
	const found = spawnSync(tool, ['--version']).error === undefined;
	if (!found) console.warn(`${'!'.repeat(20)} ${tool} is not installed: ${what} is left out.`);
	return found;
}

async function write(format: string, report: Report): Promise<{ file: string; dir: string }> {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-outside-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const found = findFormat(format);
	if (!found) throw new Error(`no format ${format}`);
	const file = join(dir, `file.${found.extension}`);
	writeFileSync(file, await found.write(report));
	return { file, dir };
}

/** Everything that a card of the fixture says, without line breaks. */
const wordsOf = (report: Report): string[] => report.groups.flatMap(({ cards }) => cards.flatMap((card) => [card.what, ...card.who, ...card.forWhom]));
const flat = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(!has('qpdf', 'the PDF’s structure'))('qpdf', () => {
	it.each(CASES)(
		'finds nothing wrong with the PDF (%s)',
		async (_, report) => {
			const { file } = await write('pdf', report());
			expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
		},
		300_000,
	);
});

describe.skipIf(!has('pdftotext', 'the PDF’s words and fonts'))('poppler', () => {
	it('reads every card, and every font is embedded', async () => {
		const report = day('id');
		const { file } = await write('pdf', report);
		const text = flat(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
		for (const words of wordsOf(report)) expect(text).toContain(flat(words));
		const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(1);
		for (const line of fonts) expect(line).toMatch(/\byes +yes +yes\b/);
	}, 300_000);

	it('reads letters of many scripts, and ▯ for what no font of ours has', async () => {
		const { file } = await write('pdf', hostileReport());
		const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
		expect(text).toContain('▯'.repeat(5)); // Chinese
		expect(text).toMatch(/[\ua980-\ua9df]/u); // Javanese
		expect(text).toMatch(/[\u05d0-\u05ea]/u); // Hebrew
		expect(text).toContain('alert(1)');
	}, 300_000);
});

describe.skipIf(!has('soffice', 'the DOCX and the XLSX'))('LibreOffice', () => {
	it.each([
		['docx', 'txt:Text (encoded):UTF8', 'txt'],
		['xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv'],
	])(
		'opens the %s, and every card is in it',
		async (format, filter, extension) => {
			const report = day('id');
			const { file, dir } = await write(format, report);
			execFileSync('soffice', [`-env:UserInstallation=file://${dir}/profile`, '--headless', '--convert-to', filter, '--outdir', dir, file], {
				stdio: 'ignore',
			});
			const text = flat(readFileSync(join(dir, `file.${extension}`), 'utf8'));
			for (const words of wordsOf(report)) expect(text).toContain(flat(words));
		},
		300_000,
	);
});

describe.skipIf(spawnSync('unzip', ['-v']).error !== undefined)('unzip', () => {
	it.each(['zip', 'png', 'svg'])(
		'tests the %s',
		async (format) => {
			const { file } = await write(format, day('id'));
			const said = execFileSync('unzip', ['-t', file], { encoding: 'utf8' });
			expect(said).toContain('No errors detected');
			if (format === 'zip')
				for (const name of ['docx', 'pdf', 'xlsx', 'csv', 'ics', 'html', 'md', 'json', 'tldr', 'png', 'svg']) expect(said).toContain(`.${name} `);
		},
		300_000,
	);
});

describe('html-validate', () => {
	it.each(CASES)('takes the HTML (%s)', async (_, report) => {
		const { file } = await write('html', report());
		const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }));
		const { results } = await validator.validateString(readFileSync(file, 'utf8'));
		expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`))).toEqual([]);
	});
});
