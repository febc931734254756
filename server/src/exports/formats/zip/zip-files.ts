/** Puts files into a ZIP; the same files give the same bytes. */
import { type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP can tell. */
const DAY = new Date(1980, 0, 1, 12);
/** What is compressed already. */
const PACKED = /\.(png|docx|xlsx|zip)$/;

/** Names are in the archive's root or in folders by `/`. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const entries = Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: DAY }]]);
	return zipSync(Object.fromEntries(entries) as Zippable);
}
