/** The words of a record that may be of a kind, or of a form, that nobody here knows: so that people can be told which one is meant. */
import type { PlainRecord } from './board-doc.ts';
import { wordsOfRecord } from './record-codec.ts';

/** Where things of other kinds hold their words. */
const ELSEWHERE = ['text', 'name', 'title', 'label', 'question'];

/** Its words; '' where it has none that can be read. */
export function wordsOfAny(record: PlainRecord): string {
	try {
		const words = wordsOfRecord(record);
		if (words !== '') return words;
	} catch {
		return ''; // words in a form that cannot be read
	}
	const props = (record.props ?? {}) as Record<string, unknown>;
	return (ELSEWHERE.map((key) => props[key]).find((value) => typeof value === 'string') as string | undefined) ?? '';
}
