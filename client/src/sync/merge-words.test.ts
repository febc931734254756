import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { mergeWords, type UnsentWords } from './merge-words.ts';

const merged = (now: string, unsent: UnsentWords): string => {
	const text = new Y.Doc().getText('t');
	text.insert(0, now);
	mergeWords(text, unsent);
	mergeWords(text, unsent); // twice is once, where that can be seen
	return text.toString();
};

it.each<[string, UnsentWords, string]>([
	['kata lama', { confirmed: 'kata lama', pieces: [{ at: 5, letters: 'yang ' }] }, 'kata yang lama'],
	['', { confirmed: '', pieces: [{ at: 0, letters: 'baru' }] }, 'baru'],
	['kata lama sekali hari ini', { confirmed: 'kata lama', pieces: [{ at: 0, letters: 'Sebuah kalimat: ' }] }, 'Sebuah kalimat: kata lama sekali hari ini'],
	['kata lain', { confirmed: 'kata lama', pieces: [{ at: 8, letters: 'kalimat panjang' }] }, 'kata lainkalimat panjang'],
	['a😀b', { confirmed: 'a😁b', pieces: [{ at: 3, letters: 'kalimat panjang' }] }, 'a😀kalimat panjangb'],
])('into %j', (now, unsent, wanted) => {
	expect(merged(now, unsent)).toBe(wanted);
});
