/** What of a card changed, by whom and when: noted once for each field, and told to whoever was not there. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { editedFields, editsSince, noteEdits } from './card-edits.ts';
import { fieldsInWords } from './field-words.ts';
import { addCard, changeCard, readCard } from './plan-doc.ts';

const ROOM = 'a'.repeat(32);
function planWithCard() {
	const doc = new Y.Doc();
	addCard(doc, { id: 'c', roomId: ROOM, author: 'ani', createdAt: 1, what: 'Susun kurikulum', who: [], forWhom: [], sources: [], clusters: [] });
	return { doc, card: () => readCard(doc, 'c') as NonNullable<ReturnType<typeof readCard>> };
}

it('notes each field with who changed it last; typing once a minute', () => {
	const { doc, card } = planWithCard();
	expect(noteEdits(doc, 'nobody', ['due'], { by: 'ani', at: 5 })).toBe(false);
	expect(noteEdits(doc, 'c', ['what', 'due'], { by: 'ani', at: 1000 }, true)).toBe(true);
	expect(noteEdits(doc, 'c', ['what'], { by: 'ani', at: 30_000 }, true)).toBe(false);
	expect(noteEdits(doc, 'c', ['due'], { by: 'ani', at: 30_000 }, true)).toBe(true);
	expect(noteEdits(doc, 'c', ['what'], { by: 'budi', at: 40_000 }, true)).toBe(true);
	expect(noteEdits(doc, 'c', ['what'], { by: 'budi', at: 100_000 }, true)).toBe(true);
	expect(card().edits).toEqual({ what: { by: 'budi', at: 100_000 }, due: { by: 'ani', at: 30_000 } });
	expect(editsSince(card(), () => true)).toEqual([
		{ by: 'ani', at: 30_000, fields: ['due'] },
		{ by: 'budi', at: 100_000, fields: ['what'] },
	]);
	expect(editsSince(card(), (at) => at > 30_000).map(({ by }) => by)).toEqual(['budi']);
	expect(editsSince({}, () => true)).toEqual([]);
});

it('tells what is no longer as it was', () => {
	const { doc, card } = planWithCard();
	const before = card();
	changeCard(doc, 'c', { due: { kind: 'date', on: '2019-09-10' }, who: [{ kind: 'text', text: 'Dewan' }], what: 'Susun kurikulum', status: 'done' });
	expect(editedFields(before, card()).sort()).toEqual(['due', 'who']);
	expect(editedFields(card(), card())).toEqual([]);
});

it('says them inside a sentence', () => {
	expect(fieldsInWords(['due'], 'id')).toBe('tenggat');
	expect(fieldsInWords(['due', 'who', 'for'], 'id')).toBe('tenggat, penanggung jawab, dan untuk siapa');
	expect(fieldsInWords(['what', 'indicator'], 'en')).toBe('wording and indicator of success');
});
