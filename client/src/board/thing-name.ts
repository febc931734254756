/** What to call a thing that cannot be drawn, so that people know which one is meant: its words, else what it is. Pure. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';

/** So many things are named, and so many letters of each. */
const MOST = 5;
const LETTERS = 40;

/** “The words …” (kind); a thing without words by its kind and id. */
export function thingName(id: string, record: PlainRecord | undefined): string {
	const kind = [record?.type, record?.typeName].find((one) => typeof one === 'string' && one !== '');
	const words = wordsIn(record).replace(/\s+/g, ' ').trim();
	const shown = words.length > LETTERS ? `${[...words].slice(0, LETTERS).join('').trimEnd()}…` : words;
	if (shown !== '') return kind === undefined ? `“${shown}”` : `“${shown}” (${kind})`;
	return kind === undefined ? id : `${kind} ${id.replace(/^\w+:/, '')}`;
}

/** The names of the first few, and how many there are beside them. */
export function thingNames(ids: readonly string[], recordOf: (id: string) => PlainRecord | undefined): { names: string; more: number } {
	const named = ids.slice(0, MOST).map((id) => thingName(id, recordOf(id)));
	return { names: named.join(', '), more: ids.length - named.length };
}

/** A thing of a kind that nobody here knows may hold its words where it likes. */
function wordsIn(record: PlainRecord | undefined): string {
	if (!record) return '';
	try {
		const words = wordsOfRecord(record);
		if (words !== '') return words;
	} catch {
		return ''; // words in a form that cannot be read
	}
	const props = (record.props ?? {}) as Record<string, unknown>;
	const told = ['text', 'name', 'title', 'label', 'question'].map((key) => props[key]).find((value) => typeof value === 'string');
	return (told as string | undefined) ?? '';
}
