/**
 * Gives the sheets of a workbook what the library has no word for: filter buttons, one page of width with the head on every page, and cells that lead to an address. Knows no report.
 * Links are links and not the formula HYPERLINK: no cell of ours is ever calculated.
 */
import { escapeMarkup } from '@rembuk/shared/report/drawing/drawing-svg';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** The first day that a ZIP can tell; a fixed one, so that the same report gives the same bytes. */
const DAY = new Date(1980, 0, 1, 12);

/** A cell that leads somewhere: "C2". */
export interface CellLink {
	cell: string;
	href: string;
}

/** The workbook, its sheets with a filter over all their cells. `links`: those of each sheet, in their order. */
export function finishSheets(made: Uint8Array, links: readonly (readonly CellLink[])[]): Uint8Array {
	const files = unzipSync(made);
	const book = 'xl/workbook.xml';
	if (files[book]) files[book] = strToU8(withPrintTitles(strFromU8(files[book])));
	for (const [name, bytes] of Object.entries(files)) {
		const number = SHEET.exec(name)?.[1];
		if (number === undefined) continue;
		const mine = links[Number(number) - 1] ?? [];
		files[name] = strToU8(withLinks(withFilter(strFromU8(bytes)), mine));
		if (mine.length === 0) continue;
		const rels = `xl/worksheets/_rels/sheet${number}.xml.rels`;
		files[rels] = strToU8(withTargets(files[rels] && strFromU8(files[rels]), mine));
	}
	return zipSync(files, { mtime: DAY, level: 6 });
}

/** On paper the head of a sheet stands on each of its pages (ECMA-376 part 1, 18.2.6). */
function withPrintTitles(xml: string): string {
	const names = [...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
		([, name = ''], index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
	);
	return xml.replace(/<definedNames\/>|(?=<calcPr)/, () => `<definedNames>${names.join('')}</definedNames>`);
}

function withFilter(xml: string): string {
	const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
	const row = cells.at(-1)?.[2] ?? '1';
	const column = cells.filter(([, , at]) => at === '1').at(-1)?.[1] ?? 'A';
	const filtered = xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${column}${row}"/>`);
	return filtered.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>').replace(/<pageSetup /, '<pageSetup fitToHeight="0" ');
}

/** Links stand behind the filter and before the page (ECMA-376 part 1, 18.3.1.99). */
function withLinks(xml: string, links: readonly CellLink[]): string {
	if (links.length === 0) return xml;
	const list = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="link${index + 1}"/>`).join('');
	const named = /<worksheet[^>]*xmlns:r=/.test(xml)
		? xml
		: xml.replace('<worksheet', '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"');
	return named.replace(/(<autoFilter [^>]*>)/, `$1<hyperlinks>${list}</hyperlinks>`);
}

function withTargets(rels: string | undefined, links: readonly CellLink[]): string {
	const empty =
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
	const list = links.map(({ href }, index) => `<Relationship Id="link${index + 1}" Type="${HYPERLINK}" Target="${escapeMarkup(href)}" TargetMode="External"/>`);
	return (rels ?? empty).replace('</Relationships>', `${list.join('')}</Relationships>`);
}

/** The name of a column, counted from 0: A … Z, AA …. */
export const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
