/** What to call a thing that cannot be drawn, so that people know which one is meant: its words, else what it is. Pure. */
import { wordsOfAny } from '@rembuk/shared/board/any-words';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { shorten } from '@rembuk/shared/text/shorten';

/** So many things are named, and so many letters of each. */
const MOST = 5;
const LETTERS = 40;

/** “The words …” (kind); a thing without words by its kind and id. */
export function thingName(id: string, record: PlainRecord | undefined): string {
	const kind = [record?.type, record?.typeName].find((one) => typeof one === 'string' && one !== '');
	const shown = record ? shorten(wordsOfAny(record), LETTERS) : '';
	if (shown !== '') return kind === undefined ? `“${shown}”` : `“${shown}” (${kind})`;
	return kind === undefined ? id : `${kind} ${id.replace(/^\w+:/, '')}`;
}

/** The names of the first few, and how many there are beside them. */
export function thingNames(ids: readonly string[], recordOf: (id: string) => PlainRecord | undefined): { names: string; more: number } {
	const named = ids.slice(0, MOST).map((id) => thingName(id, recordOf(id)));
	return { names: named.join(', '), more: ids.length - named.length };
}
