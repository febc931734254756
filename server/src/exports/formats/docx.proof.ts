import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { LOCALES, type Locale } from '@rembuk/shared/text/locale';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileReport } from '../testing/hostile-day.ts';
import { docx } from './docx.ts';

const fixtureReport = (locale: Locale) => buildReport({ ...fixtureDay(), locale, now: EVENING });
const filesOf = async (report: Report): Promise<Record<string, string>> =>
	Object.fromEntries(Object.entries(unzipSync(await docx.write(report))).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The paragraphs' words, read by a strict XML parser, which refuses what is not well-formed. */
function paragraphsOf(xml: string): string[] {
	const paragraphs: string[] = [];
	let isText = false;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name }) => {
		if (name === 'w:p') paragraphs.push('');
		if (name === 'w:br') paragraphs.push(`${paragraphs.pop() ?? ''}\n`);
		isText = name === 'w:t';
	});
	parser.on('closetag', () => {
		isText = false;
	});
	parser.on('text', (text) => {
		if (isText) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
	});
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return paragraphs;
}

describe.each(LOCALES)('the DOCX of the fixture’s day (%s)', (locale) => {
	it('holds every note with its writer, every card with who, for whom, when and sources, and everybody', async () => {
		const report = fixtureReport(locale);
		const text = paragraphsOf((await filesOf(report))['word/document.xml'] ?? '');
		const has = (words: string): void => expect(text.some((line) => line.includes(words), words)).toBe(true);
		has(report.workshop.title);
		has(locale === 'id' ? 'Senin, 22 Juli 2019' : 'Monday, 22 July 2019');
		for (const organiser of report.workshop.organisers) has(organiser);
		for (const group of report.groups.filter(({ topicKey }) => topicKey)) {
			has(group.title);
			has(group.question);
			for (const note of group.notes) has(`${note.text} —\u00a0${note.author}`);
			for (const card of group.cards) {
				for (const words of [card.what, card.dueWords, ...card.who, ...card.forWhom]) expect(text).toContain(words);
				for (const source of card.sources) has(`• ${source.text} —\u00a0${source.author}`);
			}
		}
		for (const person of report.attendance) expect(text).toContain(person.name);
		for (const sector of report.sectors) expect(text.filter((line) => line === sector.title)).toHaveLength(sector.present + 1);
	});

	it('says its language, title and makers, and repeats the heads of its tables', async () => {
		const files = await filesOf(fixtureReport(locale));
		expect(files['word/styles.xml']).toContain(`<w:lang w:val="${locale === 'id' ? 'id-ID' : 'en-US'}"`);
		expect(files['docProps/core.xml']).toContain(`<dc:title>${fixtureReport(locale).workshop.title}</dc:title>`);
		expect(files['docProps/core.xml']).toContain('<dc:creator>Konsorsium Pekerjaan Sosial Indonesia (KPSI)');
		const document = files['word/document.xml'] ?? '';
		// three in the summary, the plan, seven for six stakeholders, four groups, the attendance
		expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(16);
		expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(true); // the boards
		expect(document).toContain('w:w="11906" w:h="16838"');
		const footer = Object.entries(files).find(([name]) => /word\/footer\d*\.xml/.test(name))?.[1] ?? '';
		expect(footer).toContain('PAGE');
		expect(footer).toContain('NUMPAGES');
	});
});

describe('where it is signed', () => {
	it('the lines to sign on stand in a row of their own, on the page of the last words', async () => {
		const document = (await filesOf(fixtureReport('id')))['word/document.xml'] ?? '';
		const [before = '', after = ''] = document.split('Demikian Berita Acara');
		expect(before.slice(before.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>');
		const rows = after.slice(0, after.indexOf('</w:tbl>')).split('<w:tr>').slice(1);
		// three organisers, then the facilitator and whoever takes note
		expect(rows.map((row) => row.split('( …').length - 1)).toEqual([0, 3, 0, 2]);
	});
});

describe('hostile words', () => {
	it('leave every part well-formed and stand in it as they were written', async () => {
		const files = await filesOf(hostileReport());
		for (const [name, xml] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) expect(() => paragraphsOf(xml), name).not.toThrow();
		const text = paragraphsOf(files['word/document.xml'] ?? '');
		for (const words of HOSTILE) expect(text, words).toContain(cleanText(words).trim().replaceAll('\t', ' '));
	});

	it('turn nothing about that stands beside them', async () => {
		for (const [name, xml] of Object.entries(await filesOf(hostileReport())))
			if (name.endsWith('.xml')) expect(xml, name).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
	});

	it('fetch nothing and run nothing', async () => {
		for (const xml of Object.values(await filesOf(hostileReport()))) {
			expect(xml).not.toContain('TargetMode="External"');
			expect(xml).not.toMatch(/<w:hyperlink|<w:instrText[^>]*>(?! *(?:PAGE|NUMPAGES))/);
		}
	});

	it('run from the right where their script does', async () => {
		const document = (await filesOf(hostileReport()))['word/document.xml'] ?? '';
		const arabic = document.split('<w:p>').find((part) => part.includes('مرحبا')) ?? '';
		expect(arabic).toContain('<w:bidi/>');
		expect(arabic).toContain('<w:rtl/>');
		const cjk = document.split('<w:p>').find((part) => part.includes('社会福祉士')) ?? '';
		expect(cjk).not.toContain('<w:bidi/>');
	});
});

describe('an unfinished day', () => {
	it('says what a card lacks, and shows a group without anything', async () => {
		const report = fixtureReport('id');
		const [first, second] = report.groups;
		const card = first?.cards[0];
		if (!first || !second || !card) throw new Error('the fixture has cards');
		Object.assign(card, { who: [], dueWords: '', missing: ['who', 'due'], statusNote: 'Menunggu surat' });
		Object.assign(second, { notes: [], cards: [], question: '', closed: true });
		const text = paragraphsOf((await filesOf({ ...report, attendance: [], sectors: [], unusedNotes: [] }))['word/document.xml'] ?? '');
		for (const words of [
			'belum diisi',
			'Belum lengkap: penanggung jawab, tenggat',
			'Menunggu surat',
			'Tidak ada catatan.',
			'Belum ada kartu aksi.',
			'Belum ada yang hadir.',
			'Kelompok ini ditutup oleh fasilitator.',
		])
			expect(text).toContain(words);
		expect(text.join('\n')).not.toContain('Lampiran 2');
	});

	it('keeps a plenary with a card, and a row of ten thousand letters may break across pages', async () => {
		const report = fixtureReport('en');
		const plenary = report.groups.at(-1);
		const card = report.groups[0]?.cards[0];
		if (!plenary || !card) throw new Error('the fixture has a plenary');
		plenary.cards.push({ ...card, what: 'x'.repeat(10_000) });
		const document = (await filesOf(report))['word/document.xml'] ?? '';
		expect(paragraphsOf(document)).toContain('5. Plenary');
		const row = document.split('<w:tr>').find((part) => part.includes('xxxx')) ?? '';
		expect(row).not.toContain('<w:cantSplit/>');
	});
});
