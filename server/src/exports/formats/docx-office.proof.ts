/** The document opened by an office program that we did not write. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import type { Locale } from '@rembuk/shared/text/locale';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hostileReport } from '../testing/hostile-day.ts';
import { docx } from './docx.ts';

const fixtureReport = (locale: Locale) => buildReport({ ...fixtureDay(), locale, now: EVENING });

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined) console.warn('LibreOffice is not installed: the DOCX is not opened in it (1 test is left out).');

describe.skipIf(office === undefined)('in LibreOffice', () => {
	it('opens in both languages and with hostile words', async () => {
		const cases: [string, Report, readonly string[]][] = [
			['id', fixtureReport('id'), ['Senin, 22 Juli 2019', 'setiap 3 bulan', '31 Juli 2020', 'Peserta 45', 'Lampiran 2']],
			['en', fixtureReport('en'), ['Monday, 22 July 2019', 'every 3 months', '31 July 2020', 'Peserta 45', 'Appendix 2']],
			['hostile', hostileReport(), ['alert(1)', 'Lampiran 2']],
		];
		const dir = mkdtempSync(join(tmpdir(), 'rembuk-docx-'));
		onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
		for (const [name, report] of cases) writeFileSync(join(dir, `${name}.docx`), await docx.write(report));
		const files = cases.map(([name]) => join(dir, `${name}.docx`));
		const profile = `-env:UserInstallation=file://${dir}/profile`;
		await promisify(execFile)(office ?? '', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', dir, ...files]);
		for (const [name, , wanted] of cases) {
			const text = readFileSync(join(dir, `${name}.txt`), 'utf8');
			for (const words of wanted) expect(text).toContain(words);
		}
	}, 180_000);

	it('sets emoji and Javanese in the fonts that the document carries, whatever is installed', async () => {
		const dir = mkdtempSync(join(tmpdir(), 'rembuk-docx-'));
		onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
		const report = fixtureReport('id');
		report.workshop.organisers = ['👩‍👩‍👧‍👦', 'ꦱꦸꦤꦂꦠ'];
		writeFileSync(join(dir, 'letters.docx'), await docx.write(report));
		const profile = `-env:UserInstallation=file://${dir}/profile`;
		await promisify(execFile)(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'letters.docx')]);
		const fonts = readFileSync(join(dir, 'letters.pdf'), 'latin1');
		for (const name of ['NotoEmoji', 'NotoSansJavanese']) expect(fonts).toContain(`+${name}`);
	}, 180_000);
});
