import { newRoomId } from '@rembuk/shared/ids';
import { changeCard, readCard, readCards } from '@rembuk/shared/plan/plan-doc';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteCard, makeCard, sourcesOf } from './make-card.ts';

const roomId = newRoomId();
const note = (n: number, text = `Catatan ${n}`) => ({ id: `shape:${n}`, text, author: n % 2 ? 'budi' : undefined });

describe('makeCard', () => {
	it('begins with the words of the one note that it is made of', () => {
		const doc = new Y.Doc();
		const id = makeCard(doc, { roomId, author: 'ani', notes: [note(1, ' Buat leaflet ')], now: 5 });
		expect(readCard(doc, id)).toMatchObject({ what: 'Buat leaflet', author: 'ani', createdAt: 5, roomId });
	});
	it('begins empty when several notes are its sources, and keeps the words of each in the order given', () => {
		const doc = new Y.Doc();
		const id = makeCard(doc, { roomId, author: 'ani', notes: [note(3), note(2), note(1)], now: 5 });
		const card = readCard(doc, id);
		expect(card?.what).toBe('');
		expect(card?.sources.map((source) => [source.text, source.author])).toEqual([
			['Catatan 3', 'budi'],
			['Catatan 2', undefined],
			['Catatan 1', 'budi'],
		]);
	});
	it('writes no field that is undefined: a document holds JSON only', () => {
		expect(Object.keys(sourcesOf([note(2)], roomId, 1)[0] ?? {})).not.toContain('author');
	});
});

describe('deleteCard', () => {
	it('brings everything back as it was', () => {
		const doc = new Y.Doc();
		const id = makeCard(doc, { roomId, author: 'ani', notes: [note(1), note(2)], now: 5 });
		changeCard(doc, id, {
			what: 'Advokasi',
			who: [{ kind: 'text', text: 'Ibu Sari' }],
			forWhom: ['dpr'],
			due: { kind: 'date', on: '2020-07-31' },
			status: 'done',
			statusNote: 'beres',
		});
		const before = readCard(doc, id);
		const restore = deleteCard(doc, id, 'budi');
		expect(readCards(doc)).toEqual([]);
		restore();
		expect(readCard(doc, id)).toEqual(before);
		restore();
		expect(readCard(doc, id)?.what).toBe('Advokasi');
	});
});
