import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { hostileReport } from '../testing/hostile-day.ts';
import { xlsx } from './xlsx.ts';

/** The elements of a part in their order, with their attributes. @throws what a strict parser throws at XML that is not well-formed: Excel refuses such a book */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
	const found: { name: string; attributes: Record<string, string> }[] = [];
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return found;
}

it.each([
	['id', () => buildReport({ ...fixtureDay(), locale: 'id', now: EVENING })],
	['hostile', () => hostileReport()],
])('is well-formed in all its parts, each sheet with a head that stays, a filter, and one page’s width (%s)', async (_, report) => {
	const parts = Object.entries(unzipSync(await xlsx.write(report()))).filter(([name]) => /\.(xml|rels)$/.test(name));
	const read = new Map(parts.map(([name, bytes]) => [name, elementsOf(strFromU8(bytes))]));
	const sheets = [...read].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
	expect(sheets).toHaveLength(7);
	for (const [name, elements] of sheets) {
		const one = (wanted: string) => elements.filter((element) => element.name === wanted).map(({ attributes }) => attributes);
		expect(one('pane'), name).toMatchObject([{ state: 'frozen', ySplit: '1' }]);
		expect(one('autoFilter')[0]?.ref, name).toMatch(/^A1:[B-Z]\d+$/);
		expect(one('pageSetup'), name).toEqual([{ fitToHeight: '0', paperSize: '9', orientation: 'landscape' }]);
		expect(one('f'), name).toEqual([]);
		expect(one('col').length, name).toBeGreaterThan(1);
	}
	const titles = (read.get('xl/workbook.xml') ?? []).filter(({ name }) => name === 'definedName').map(({ attributes }) => attributes);
	expect(titles).toEqual(sheets.map((__, index) => ({ name: '_xlnm.Print_Titles', localSheetId: String(index) })));
	const formats = (read.get('xl/styles.xml') ?? []).filter(({ name }) => name === 'numFmt').map(({ attributes }) => attributes.formatCode);
	expect(formats).toContain('dd/mm/yyyy');
});
