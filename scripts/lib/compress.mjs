/** Smaller copies of the built client beside its files: brotli for https, gzip for plain http, where browsers take no brotli. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** What becomes smaller; pictures and fonts are packed already. */
const WORDS = /\.(js|css|html|svg|json|txt|webmanifest|xml|ttf)$/;
/** Below this a packet is a packet, in bytes. */
const WORTH_IT = 1024;
/** Brotli's best is ten times slower for two per cent. */
const QUALITY = 9;

/** Writes `x.br` and `x.gz` beside every file of a directory that is worth it. @param {string} directory */
export async function compressFiles(directory) {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && WORDS.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
	await Promise.all(
		files.map(async (file) => {
			const bytes = await readFile(file);
			if (bytes.length < WORTH_IT) return;
			const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
			const [br, gz] = await Promise.all([brotliOf(bytes, { params }), gzipOf(bytes, { level: 9 })]);
			await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
		}),
	);
}
