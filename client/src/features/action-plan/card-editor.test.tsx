import { must } from '@rembuk/shared/assert';
import { readCard, readStakeholders, whatTextName } from '@rembuk/shared/plan/plan-doc';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { makeCard } from '../../workshop/cards/make-card.ts';
import { cleanWorkshop, GROUP, OTHER_GROUP, renderWorkshop, workshopDoc } from '../../workshop/testing/render-workshop.tsx';
import { CardEditor } from './card-editor.tsx';

afterEach(cleanWorkshop);

const NOTES = [
	{ id: 'shape:1', text: 'Buat leaflet', author: 'budi' },
	{ id: 'shape:2', text: 'Undang asosiasi' },
];

function openCard(options: { me?: string; locale?: 'id' | 'en'; roomId?: string; notes?: typeof NOTES } = {}) {
	const doc = workshopDoc();
	const cardId = makeCard(doc, { roomId: options.roomId ?? GROUP, author: 'ani', notes: options.notes ?? NOTES, now: 1 });
	const onDelete = vi.fn();
	const page = renderWorkshop(<CardEditor cardId={cardId} onClose={vi.fn()} onDelete={onDelete} />, { doc, ...options });
	const card = () => readCard(doc, cardId);
	return { ...page, cardId, card, onDelete };
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
/** Types into the bound textarea as a browser does. */
function write(area: HTMLElement, words: string) {
	(area as HTMLTextAreaElement).setRangeText(words, (area as HTMLTextAreaElement).value.length, (area as HTMLTextAreaElement).value.length, 'end');
	fireEvent.input(area);
}
/** Lists that were open before stay in the page, hidden: the last one is meant. */
const choose = (name: string) => fireEvent.click(must(screen.getAllByText(name, { selector: '[role=option], [role=option] *' }).at(-1), name));
/** The field of a list; the list itself has the same name. */
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });

describe('the card editor', () => {
	it('says what the card lacks until it lacks nothing', () => {
		const { card } = openCard();
		expect(screen.getByText('Belum ada: apa yang dilakukan, penanggung jawab, untuk siapa, dan tenggat')).toBeTruthy();

		write(screen.getByLabelText('Apa'), 'Sosialisasi RUU');
		fireEvent.focus(field('Penanggung jawab'));
		choose('Komisi VIII DPR');
		fireEvent.focus(field('Untuk siapa'));
		choose('Komisi VIII DPR');
		fireEvent.click(field('Kapan'));
		choose('Dalam beberapa bulan setelah workshop');

		expect(screen.getByText('Lengkap')).toBeTruthy();
		expect(card()).toMatchObject({
			what: 'Sosialisasi RUU',
			who: [{ kind: 'stakeholder', key: 'dpr' }],
			forWhom: ['dpr'],
			due: { kind: 'window', fromMonths: 1, toMonths: 2 },
		});
	});

	it('shows at once what somebody else changes, words included', () => {
		const { doc, cardId } = openCard();
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		other.getText(whatTextName(cardId)).insert(0, 'Ditulis Budi');
		other.getMap('plan').set(`card:${cardId}/status`, 'done');
		act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote'));
		expect(screen.getByLabelText<HTMLTextAreaElement>('Apa').value).toBe('Ditulis Budi');
		expect(field('Status').value).toBe('Selesai');
	});

	it('takes any name as responsible, and enters a new party into the register', () => {
		const { card, doc } = openCard();
		const who = field('Penanggung jawab');
		fireEvent.focus(who);
		type(who, 'Ibu Sari');
		choose('Tambahkan “Ibu Sari”');
		const forWhom = field('Untuk siapa');
		fireEvent.focus(forWhom);
		type(forWhom, 'Lapas');
		choose('Tambahkan “Lapas” ke daftar pihak');
		expect(card()).toMatchObject({ who: [{ kind: 'text', text: 'Ibu Sari' }], forWhom: ['lapas'] });
		expect(readStakeholders(doc).map((row) => row.title)).toContain('Lapas');
		fireEvent.click(screen.getByRole('button', { name: 'Hapus Ibu Sari' }));
		expect(card()?.who).toEqual([]);
	});

	it('offers people, sectors and institutions, those of the room first; observers are none of them', () => {
		openCard();
		fireEvent.focus(field('Penanggung jawab'));
		expect(
			[...document.querySelectorAll('[role=option]')]
				.filter((option) => option.closest('[role=listbox]')?.textContent?.includes('Peserta'))
				.map((option) => option.textContent),
		).toEqual(['Komisi VIII DPR', 'Ani', 'Budi', 'Fajar', 'Akademisi']);
	});

	it('keeps the words of its source notes, uses them, lets go of them', () => {
		const { card } = openCard();
		fireEvent.click(screen.getByRole('button', { name: 'Pakai kalimat ini: Buat leaflet' }));
		fireEvent.click(screen.getByRole('button', { name: 'Pakai kalimat ini: Undang asosiasi' }));
		expect(card()?.what).toBe('Buat leaflet Undang asosiasi');
		expect(screen.getByText('oleh Budi')).toBeTruthy();
		fireEvent.click(screen.getByRole('button', { name: 'Lepaskan catatan: Buat leaflet' }));
		expect(card()?.sources.map((source) => source.text)).toEqual(['Undang asosiasi']);
	});

	it('changes the kind of due date and back without losing the fields', () => {
		const { card } = openCard();
		const kind = () => field('Kapan');
		fireEvent.click(kind());
		choose('Setelah suatu tonggak');
		expect(card()?.due).toEqual({ kind: 'after-milestone', milestone: 'passed', withinMonths: 6 });
		fireEvent.click(kind());
		choose('Pada tanggal');
		expect(card()?.due?.kind).toBe('after-milestone');
		type(screen.getByLabelText('Tanggal'), '2020-07-31');
		expect(card()?.due).toEqual({ kind: 'date', on: '2020-07-31' });
		expect(screen.getByText('31 Juli 2020')).toBeTruthy();
		fireEvent.click(kind());
		choose('Belum ditentukan');
		expect(card()?.due).toBeUndefined();
	});

	it('is for reading only where I may not write, and says why', () => {
		openCard({ roomId: OTHER_GROUP });
		expect(screen.getByText('Kartu ini hanya dapat dibaca: Ini bukan ruang atau data Anda.')).toBeTruthy();
		expect(screen.getByLabelText<HTMLTextAreaElement>('Apa').readOnly).toBe(true);
		expect(screen.queryByRole('button', { name: 'Hapus kartu' })).toBeNull();
		expect(screen.queryByLabelText('Penanggung jawab', { selector: 'input' })).toBeNull();
	});

	it('lets a leader write in a locked room', () => {
		const doc = workshopDoc();
		writeWorkshop(doc).setRow('room', GROUP, { kind: 'breakout', topicKey: 'users', locked: true, open: false, order: 2 });
		const cardId = makeCard(doc, { roomId: GROUP, author: 'ani', notes: [], now: 1 });
		renderWorkshop(<CardEditor cardId={cardId} onClose={vi.fn()} onDelete={vi.fn()} />, { doc, me: 'fajar', locale: 'en' });
		expect(screen.getByLabelText<HTMLTextAreaElement>('What').readOnly).toBe(false);
	});

	it('tells when somebody deletes the card that is open', () => {
		const { doc, cardId } = openCard();
		act(() => {
			for (const key of [...doc.getMap('plan').keys()]) if (key.startsWith(`card:${cardId}`)) doc.getMap('plan').delete(key);
		});
		expect(within(screen.getByRole('status')).getByText('Kartu ini sudah tidak ada')).toBeTruthy();
	});

	it('says who else has the card open', () => {
		const { value, cardId } = openCard();
		const { awareness } = value.connection;
		act(() => {
			awareness.states.set(77, { user: { id: 'budi', name: 'Budi', color: '#000', role: 'participant' }, editing: cardId });
			awareness.emit('change', [{ added: [77], updated: [], removed: [] }, 'remote']);
		});
		expect(screen.getByText('Budi juga sedang membuka kartu ini')).toBeTruthy();
	});
});
