/** Letters that somebody typed into a text, put into another state of that text. Knows no room. */
import { replaceText } from '@rembuk/shared/text/replace-text';
import * as Y from 'yjs';

export interface UnsentWords {
	/** The text without what the server does not have. */
	confirmed: string;
	/** What it does not have: pieces, and where in `confirmed` each stands; in their order. */
	pieces: { at: number; letters: string }[];
}

/** So many letters in a row are nobody else's by chance. */
const TELLING = 12;

/** A text as the server knows it, and what of it is beyond the given clocks. */
export function readWords(text: Y.Text, from: ReadonlyMap<number, number>): UnsentWords {
	let confirmed = '';
	const pieces: UnsentWords['pieces'] = [];
	for (let item = text._start; item !== null; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const { str } = item.content;
		const known = Math.max(0, Math.min(str.length, (from.get(item.id.client) ?? Number.POSITIVE_INFINITY) - item.id.clock));
		confirmed += str.slice(0, known);
		if (known === str.length) continue;
		const last = pieces.at(-1);
		if (last?.at === confirmed.length) last.letters += str.slice(known);
		else pieces.push({ at: confirmed.length, letters: str.slice(known) });
	}
	return { confirmed, pieces };
}

/** Writes the pieces where they belong; where others have changed the text at the same spot, after what they wrote. Nothing of theirs is removed. */
export function mergeWords(text: Y.Text, { confirmed, pieces }: UnsentWords): void {
	const now = text.toString();
	const wanted = insert(confirmed, pieces);
	if (now === wanted) return; // it is there already
	if (now === confirmed) {
		replaceText(text, wanted);
		return;
	}
	let start = 0;
	while (start < now.length && start < confirmed.length && now[start] === confirmed[start]) start++;
	let end = 0;
	while (end < now.length - start && end < confirmed.length - start && now.at(-1 - end) === confirmed.at(-1 - end)) end++;
	const placeOf = (at: number): number => {
		if (at <= start) return at;
		return at >= confirmed.length - end ? at + now.length - confirmed.length : now.length - end;
	};
	const missing = pieces.filter(({ letters }) => letters.length < TELLING || !now.includes(letters));
	replaceText(
		text,
		insert(
			now,
			missing.map(({ at, letters }) => ({ at: afterPair(now, placeOf(at)), letters })),
		),
	);
}

/** A place that is not in the middle of a surrogate pair. */
const afterPair = (s: string, at: number): number => (at > 0 && (s.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at);

function insert(into: string, pieces: UnsentWords['pieces']): string {
	let out = '';
	let done = 0;
	for (const { at, letters } of pieces) {
		out += into.slice(done, at) + letters;
		done = at;
	}
	return out + into.slice(done);
}
