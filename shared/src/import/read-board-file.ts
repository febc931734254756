/** A file or a paste for a board, told by what is in it. Pure. */
import type { BoardFile } from '../board/take-in.ts';
import { parseJson } from '../text/parse-json.ts';
import { isExcalidraw, readExcalidraw } from './read-excalidraw.ts';
import { isTldr, readTldr } from './read-tldr.ts';

export type BoardFault = 'not-json' | 'no-drawing' | 'newer-version';

/** The things of a `.tldr` or `.excalidraw` file, or of a copy out of Excalidraw; or why there are none. */
export function readBoardFile(text: string): { kind: 'tldraw' | 'excalidraw'; file: BoardFile } | BoardFault {
	const parsed = parseJson(text.replace(/^\uFEFF/, ''));
	if (!parsed.ok) return 'not-json';
	if (isExcalidraw(parsed.value)) return { kind: 'excalidraw', file: readExcalidraw(parsed.value) };
	if (!isTldr(parsed.value)) return 'no-drawing';
	const file = readTldr(parsed.value);
	return file ? { kind: 'tldraw', file } : 'newer-version';
}
