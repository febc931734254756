/** Opens what was exported: the words of a DOCX, and LibreOffice's opinion of it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);
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
export const hasOffice = async (): Promise<boolean> =>
	run('soffice', ['--version']).then(
		() => true,
		() => false, // not installed
	);

/** The text of a document as LibreOffice reads it. @throws when LibreOffice cannot open it */
export async function officeText(bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rembuk-office-'));
	try {
		await writeFile(join(folder, 'document.docx'), bytes);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		await run('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'document.docx')], {
			timeout: 120_000,
		});
		return await readFile(join(folder, 'document.txt'), 'utf8');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
