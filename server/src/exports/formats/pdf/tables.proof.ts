/** Where the pages of the PDF end in tables, as poppler finds it: headings stay with what they head, and no table leaves a page half empty. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeCard, readCards } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Block, Pack } from '@rembuk/shared/report/pack/pack';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { LOCALES } from '@rembuk/shared/text/locale';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pdf } from '../pdf.ts';
import { MARGINS } from './page.ts';
import { writePdf } from './write-pdf.ts';

interface Word {
	text: string;
	page: number;
	/** Its lower edge, points from the top of the page. */
	y: number;
}

const PAGE_END = 841.89 - MARGINS.bottom;

function wordsIn(bytes: Uint8Array): Word[] {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-tables-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'x.pdf'), bytes);
	let page = 0;
	return execFileSync('pdftotext', ['-bbox', join(dir, 'x.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1e8 })
		.split('\n')
		.flatMap((line) => {
			if (line.includes('<page')) page++;
			const found = /yMax="([\d.]+)">([^<]+)</.exec(line);
			return found ? [{ text: found[2] ?? '', page, y: Number(found[1]) }] : [];
		});
}

/** A heading and a table below so many lines of words. */
async function tableBelow(fill: number, rowLines: readonly number[]): Promise<{ head: number; rows: number[]; above: Word }> {
	const rows = rowLines.map((lines, n) => [[[`baris${n}`]], Array.from({ length: lines }, () => ['kata'])]);
	const blocks: Block[] = [
		{ kind: 'heading', level: 2, text: 'Awal' },
		{ kind: 'list', items: Array.from({ length: fill }, () => ['isi']) },
		{ kind: 'heading', level: 2, text: 'JUDUL' },
		{
			kind: 'table',
			name: 'tabel',
			columns: [
				{ head: 'a', share: 1 },
				{ head: 'b', share: 3 },
			],
			rows,
		},
	];
	const pack: Pack = { locale: 'id', title: 'x', subject: '', makers: [], keywords: [], madeAt: 0, blocks };
	const words = wordsIn(await writePdf(pack));
	const pageOf = (text: string): number => words.find((word) => word.text === text)?.page ?? 0;
	const above = words.filter(({ text }) => text === 'isi').at(-1);
	if (!above) throw new Error('no list');
	return { head: pageOf('JUDUL'), rows: rowLines.map((_, n) => pageOf(`baris${n}`)), above };
}

describe.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('tables of the PDF', () => {
	it('keep two short rows with their heading, and begin where there is room for them', { timeout: 180_000 }, async () => {
		for (let fill = 30; fill <= 44; fill++) {
			const { head, rows, above } = await tableBelow(fill, [3, 3, 3, 3]);
			expect([rows[0], rows[1]], `${fill}`).toEqual([head, head]);
			// title, head and two rows take some 160 points
			if (above.page === 1 && PAGE_END - above.y > 170) expect(head, `${fill}: ${PAGE_END - above.y} points`).toBe(1);
		}
	});

	it('begin on the page where the beginning of a long first row has room', { timeout: 180_000 }, async () => {
		for (let fill = 24; fill <= 44; fill += 2) {
			const { head, rows, above } = await tableBelow(fill, [30, 2, 2]);
			expect(rows[0], `${fill}`).toBe(head);
			if (above.page === 1 && PAGE_END - above.y > 190) expect(head, `${fill}: ${PAGE_END - above.y} points`).toBe(1);
		}
	});

	it.each(LOCALES)('leave no page of a group half empty, however many notes its first card came from (%s)', { timeout: 180_000 }, async (locale) => {
		const day = fixtureDay();
		for (const { id, sources } of readCards(day.workshopDoc)) {
			const more = sources.flatMap((source, n) =>
				[1, 2].map((copy) => ({ ...source, noteId: `shape:q${n}${copy}`, at: source.at + 1000, text: `${source.text} ${'dibahas lagi '.repeat(5)}` })),
			);
			changeCard(day.workshopDoc, id, { addSources: more });
		}
		const words = wordsIn(await pdf.write(buildReport({ ...day, locale, now: EVENING })));
		// the heading of the cards stands below the notes of its group, not on top of the next page
		const titles = words.filter(
			({ text, y }, n) =>
				y > 100 && (locale === 'id' ? text === 'Rencana' && words[n + 1]?.text === 'tindak' : text === 'Action' && words[n + 1]?.text === 'plan'),
		);
		expect(titles.filter(({ page }) => page > 9)).toHaveLength(4);
	});
});
