/** Gives every sheet of a workbook the filter buttons that the library has no word for, and fits it to the width of a page. Knows no report. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
/** The first day that a ZIP can tell; a fixed one, so that the same report gives the same bytes. */
const DAY = new Date(1980, 0, 1, 12);

/** The workbook, its sheets with a filter over all their cells. */
export function addFilters(book: Uint8Array): Uint8Array {
	const files = unzipSync(book);
	for (const [name, bytes] of Object.entries(files)) if (SHEET.test(name)) files[name] = strToU8(withFilter(strFromU8(bytes)));
	return zipSync(files, { mtime: DAY, level: 6 });
}

function withFilter(xml: string): string {
	const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
	const row = cells.at(-1)?.[2] ?? '1';
	const column = cells.filter(([, , at]) => at === '1').at(-1)?.[1] ?? 'A';
	const filtered = xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${column}${row}"/>`);
	return filtered.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>').replace(/<pageSetup /, '<pageSetup fitToHeight="0" ');
}
