/** The fixture's day taken along in every format and both languages, from the running product, each file opened by something that we did not write. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { LOCALES, type Locale, pickText } from '@rembuk/shared/text/locale';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import ICAL from 'ical.js';
import markdownIt from 'markdown-it';
import { doorPage } from './pages/door-page.ts';
import { exportMenu } from './pages/export-menu.ts';
import { leadPage } from './pages/lead-page.ts';
import { roomPage } from './pages/room-page.ts';
import { api, request } from './support/call.ts';
import { flat, officeTexts } from './support/documents.ts';
import { fixture, people } from './support/fixture.ts';
import { missing, run } from './support/programs.ts';
import { BROWSER_LOCALE } from './support/say.ts';
import { signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const NUMBER = '012/BA/KPSI/VII/2019';
const SIGNERS = ['Dr. Ratna Dewi, M.Si; Ketua KPSI', 'Bambang Sutrisno; Notulis'];
const FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'csv-semicolon', 'ics', 'html', 'markdown', 'png', 'svg', 'tldr', 'json', 'zip'];
const DUE: Record<Locale, string[]> = {
	id: ['1–2 bulan', '22 September 2019', '31 Juli 2020', 'setiap 3 bulan', '24 bulan', '3 September 2021'],
	en: ['1–2 months', '22 September 2019', '31 July 2020', 'every 3 months', '24 months', '3 September 2021'],
};
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that the cards say in a language: what, who, for whom, and when. */
const wordsOfCards = (locale: Locale): string[] => {
	const titles = fixture.actionCards.flatMap((card) => [...card.who, ...card.for]).map((key) => fixture.stakeholders.find((one) => one.key === key)?.title);
	return [...fixture.actionCards.map(({ what }) => what.id), ...titles.map((title) => pickText(title, locale)), ...DUE[locale]];
};
const notes = fixture.topics.flatMap((topic) => topic.notes);
/** Whom the stage has seated, and all who come after them. */
const everybody = [
	...fixture.topics.map((_, at) => `Peserta ${at + 1}`),
	...people()
		.slice(fixture.topics.length)
		.map(({ name }) => name),
];
/** Where lines are broken is the writer's business. */
const tight = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
const expectWords = (text: string, words: readonly string[], where: string): void =>
	expect(
		words.filter((one) => !tight(text).includes(tight(one))),
		where,
	).toEqual([]);

test.describe.configure({ mode: 'serial' });
let stage: Stage;
let folder: string;
/** Downloaded, by format and language. */
const files = new Map<string, { path: string; name: string }>();
const pathOf = (format: string, locale: Locale): string => files.get(`${format} ${locale}`)?.path ?? '';
const read = async (format: string, locale: Locale): Promise<string> => readFile(pathOf(format, locale), 'utf8');

test.beforeAll(async ({ server }) => {
	folder = await mkdtemp(join(tmpdir(), 'rembuk-exports-'));
	stage = await setStage(server.url);
	const { code, workshopId, facilitatorToken } = stage.workshop;
	const others = people().slice(stage.members.size);
	await Promise.all(others.map((one, at) => api(server.url).join({ code, ...one, topicKey: fixture.topics[at % fixture.topics.length]?.key ?? '' })));
	await api(server.url).power(workshopId, facilitatorToken, 'unreach-milestone', { key: 'bill-passed' });
});
test.afterAll(async () => rm(folder, { recursive: true, force: true }));

test('a card that waits for the bill has no day until the bill is passed', async () => {
	const { workshopId, facilitatorToken } = stage.workshop;
	const before = async (format: string) => new TextDecoder().decode((await api(stage.url).file(workshopId, facilitatorToken, format, 'en')).bytes);
	for (const format of ['markdown', 'html', 'csv']) {
		const text = await before(format);
		expect(text).toContain('24 months');
		expect(text).not.toContain('2021');
	}
	expect((await before('ics')).match(/BEGIN:VEVENT/g)).toHaveLength(fixture.actionCards.length);
	const { cards } = (await api(stage.url).power(workshopId, facilitatorToken, 'reach-milestone', { key: 'bill-passed', on: '2019-09-03' })) as {
		cards: object[];
	};
	expect(cards).toMatchObject([{ to: '2021-09-03' }]);
});

test('the facilitator takes every format along, in both languages', async ({ person }) => {
	test.setTimeout(600_000);
	const context = await person({ locale: BROWSER_LOCALE.id, acceptDownloads: true });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/lead`);
	await leadPage(page).ready();
	const menu = exportMenu(page);
	await menu.open();
	await menu.official(NUMBER, SIGNERS.join('\n'));
	const list = await request<{ formats: { format: string; label: { id: string } }[] }>(`${stage.url}/api/workshops/${stage.workshop.workshopId}/export`, {
		token: stage.workshop.facilitatorToken,
	});
	expect(list.body.formats.map(({ format }) => format)).toEqual(FORMATS);
	for (const locale of LOCALES) {
		await menu.language(locale);
		for (const { format, label } of list.body.formats) {
			const download = await menu.take(label.id);
			const name = download.suggestedFilename();
			const path = join(folder, `${format}-${locale}.${name.split('.').pop()}`);
			await download.saveAs(path);
			files.set(`${format} ${locale}`, { path, name });
		}
	}
	const names = [...files.values()].map(({ name }) => name);
	for (const name of names) expect(name).toMatch(/^rembuk-[a-z0-9-]+-2019-07-22(-png|-svg)?\.[a-z]+$/);
});

test('LibreOffice opens the DOCX and the XLSX, and all is in them', async () => {
	test.skip((await missing({ soffice: 'the DOCX and the XLSX are not opened in it' })).length > 0, 'LibreOffice is not installed');
	const texts = await officeTexts(
		LOCALES.flatMap((locale) => [pathOf('docx', locale), pathOf('xlsx', locale)]),
		folder,
	);
	for (const locale of LOCALES) {
		const docx = texts.get(pathOf('docx', locale)) ?? '';
		expectWords(docx, [...wordsOfCards(locale), ...notes, ...everybody, NUMBER, ...SIGNERS.flatMap((line) => line.split('; '))], `DOCX ${locale}`);
		const xlsx = texts.get(pathOf('xlsx', locale)) ?? '';
		expectWords(xlsx, [...wordsOfCards(locale), ...notes, ...everybody], `XLSX ${locale}`);
		// days are days: shown as the workbook's format wants them
		for (const day of ['22/09/2019', '31/07/2020', '03/09/2021', '03/09/2019']) expect(xlsx.includes(day), day).toBe(true);
	}
});

test('qpdf and poppler read the PDF: sound, all words, all fonts embedded', async () => {
	const gone = await missing({ qpdf: 'the PDF is not checked', pdftotext: 'the words of the PDF are not read', pdffonts: 'its fonts are not looked at' });
	test.skip(gone.length > 0, `not installed: ${gone.join(', ')}`);
	for (const locale of LOCALES) {
		const file = pathOf('pdf', locale);
		expect(await run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
		const text = await run('pdftotext', ['-raw', file, '-']);
		expectWords(text, [...wordsOfCards(locale), ...notes, NUMBER, ...SIGNERS.flatMap((line) => line.split('; '))], `PDF ${locale}`);
		const fonts = (await run('pdffonts', [file])).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts) expect(font, font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+\d+$/);
	}
});

test('the calendar: an entry for each card, the same ones in either language', async () => {
	const entries = async (locale: Locale) =>
		new ICAL.Component(ICAL.parse(await read('ics', locale))).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	const [id, en] = [await entries('id'), await entries('en')];
	expect(id.map(({ uid }) => uid)).toEqual(en.map(({ uid }) => uid));
	for (const { what } of fixture.actionCards) expect(id.map(({ summary }) => summary)).toContain(what.id);
	expect(id.map(({ startDate }) => startDate.toString()).sort()).toEqual(['2019-07-22', '2019-09-22', '2019-10-22', '2020-07-31', '2021-09-03']);
	expect(id.filter((one) => one.isRecurring())).toHaveLength(1);
});

test('a validator and axe take the HTML, light and dark; it asks nobody for anything', async ({ person }) => {
	const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }));
	for (const locale of LOCALES) {
		const text = await read('html', locale);
		const { results } = await validator.validateString(text);
		expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`))).toEqual([]);
		const page = await (await person({ viewport: { width: 360, height: 740 } })).newPage();
		const asked: string[] = [];
		page.on('request', (one) => asked.push(one.url()));
		await page.goto(`file://${pathOf('html', locale)}`);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		expectWords(await page.locator('body').innerText(), [...wordsOfCards(locale), ...notes], `HTML ${locale}`);
		await page.emulateMedia({ colorScheme: locale === 'id' ? 'light' : 'dark' }); // the same marks in both: each scheme once is enough
		const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
		expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }))).toEqual([]);
		expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
	}
});

test('the published schema takes the archive; parsers take the CSV and the Markdown', async () => {
	const ajv = new Ajv2020({ strict: false });
	addFormats.default(ajv);
	const validate = ajv.compile((await request<object>(`${stage.url}/api/archive-schema.json`)).body);
	for (const locale of LOCALES) {
		expect(validate(JSON.parse(await read('json', locale))), JSON.stringify(validate.errors)).toBe(true);
		for (const [format, delimiter] of [
			['csv', ','],
			['csv-semicolon', ';'],
		] as const) {
			const rows: string[][] = parse(await readFile(pathOf(format, locale)), { bom: true, delimiter });
			expectWords(JSON.stringify(rows), wordsOfCards(locale), `${format} ${locale}`);
			expect((await readFile(pathOf(format, locale))).subarray(0, 3).toString('hex')).toBe('efbbbf');
		}
		const rendered = markdownIt('commonmark')
			.enable('table')
			.render(await read('markdown', locale));
		expect(rendered.match(/<table>/g)?.length).toBeGreaterThan(fixture.topics.length);
		expectWords(rendered, [...wordsOfCards(locale), ...notes], `Markdown ${locale}`);
	}
	const undated = async (locale: (typeof LOCALES)[number]) => ({ ...(JSON.parse(await read('json', locale)) as object), exportedAt: '' });
	expect(await undated('id')).toEqual(await undated('en'));
});

test('unzip tests what is packed; a browser shows every picture', async ({ person }) => {
	const gone = await missing({ unzip: 'what is packed is not tested by it' });
	const page = await (await person()).newPage();
	for (const locale of LOCALES) {
		for (const format of ['zip', 'png', 'svg'])
			if (gone.length === 0) expect(await run('unzip', ['-t', pathOf(format, locale)])).toContain('No errors detected');
		const all = unzipSync(await readFile(pathOf('zip', locale)));
		for (const format of FORMATS.filter((one) => !['zip', 'png', 'svg'].includes(one))) {
			const extension = pathOf(format, locale).split('.').pop();
			expect(Object.keys(all)).toContain(`rembuk-${format}.${extension}`);
		}
		for (const format of ['png', 'svg']) {
			const pictures = Object.entries(unzipSync(await readFile(pathOf(format, locale)))).filter(([name]) => name.endsWith(`.${format}`));
			expect(pictures).toHaveLength(fixture.topics.length);
			for (const [name, bytes] of pictures) {
				const data = `data:image/${format === 'svg' ? 'svg+xml' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`;
				await page.setContent(`<img alt="" src="${data}">`);
				const width = await page.locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth));
				expect(width, name).toBeGreaterThan(300);
			}
			if (format === 'svg') expectWords(flat(pictures.map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ' ')).join(' ')), notes, 'SVG');
		}
	}
});

test('a line of the HTML leads back to its note: whoever is not in yet joins first', async ({ person }) => {
	const context = await person({ locale: BROWSER_LOCALE.id });
	const page = await context.newPage();
	const [topic] = fixture.topics;
	const words = topic?.notes[0] ?? '';
	await page.goto(`file://${pathOf('html', 'id')}`);
	const href = (await page.getByRole('link', { name: words }).first().getAttribute('href')) ?? '';
	expect(href).toMatch(new RegExp(`^http://[^/]+/w/${stage.workshop.workshopId}/r/[^/]+\\?note=`));
	await page.goto(href.replace(/^http:\/\/[^/]+/, stage.url)); // the origin of this browser's pages
	await page.getByRole('link', { name: 'Bergabung dengan kode' }).click();
	const door = doorPage(page, stage.url);
	await door.open(stage.workshop.code);
	await door.fill({ name: 'Pembaca laporan', group: pickText(topic?.title, 'id') });
	await door.enter();
	await roomPage(page).ready();
	await expect(page.locator('.tl-selection__fg')).toBeVisible();
	const chosen = page.locator('.tl-shape').filter({ hasText: words });
	await expect(chosen).toBeInViewport();
	await expect(page).toHaveURL(/\/r\/[^?]+$/); // what was asked for has been answered
});
