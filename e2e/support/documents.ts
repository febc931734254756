/** Opens what was exported: the words of a DOCX, and LibreOffice's opinion of it and of workbooks. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { missing, run } from './programs.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The text of a DOCX, paragraphs as lines. */
export function docxText(bytes: Uint8Array): string {
	const xml = unzipSync(bytes)['word/document.xml'];
	if (!xml) throw new Error('not a DOCX: word/document.xml is missing');
	return strFromU8(xml)
		.replace(/<\/w:p>/g, '\n')
		.replace(/<w:tab\/>/g, '\t')
		.replace(/<[^>]+>/g, '')
		.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Text with every run of white space as one blank: what a converter breaks into lines is still the same sentence. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** True when LibreOffice is installed. */
export const hasOffice = async (): Promise<boolean> => (await missing({ soffice: 'documents are not opened in LibreOffice' })).length === 0;

const TEXT = 'txt:Text (encoded):UTF8';
/** Every sheet of a workbook as a file of its own, cells as they are shown. */
const SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';

/** The text of a document as LibreOffice reads it. @throws when LibreOffice cannot open it */
export async function officeText(bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rembuk-office-'));
	try {
		const file = join(folder, 'document.docx');
		await writeFile(file, bytes);
		return (await officeTexts([file], folder)).get(file) ?? '';
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The texts of documents (`.docx`, `.xlsx`), by file, as LibreOffice reads them; its files are left in `folder`. @throws when it cannot open one */
export async function officeTexts(files: readonly string[], folder: string): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	for (const [extension, filter] of [
		['docx', TEXT],
		['xlsx', SHEETS],
	] as const) {
		const wanted = files.filter((file) => file.endsWith(`.${extension}`));
		const out = join(folder, `office-${extension}`);
		if (wanted.length === 0) continue;
		await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', out, ...wanted]);
		const made = await readdir(out);
		for (const file of wanted) {
			const name = basename(file, `.${extension}`);
			const parts = made.filter((part) => part.startsWith(`${name}.`) || part.startsWith(`${name}-`));
			if (parts.length === 0) throw new Error(`LibreOffice could not open ${name}.${extension}`);
			texts.set(file, (await Promise.all(parts.map((part) => readFile(join(out, part), 'utf8')))).join('\n'));
		}
	}
	return texts;
}
