import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { answerWith, cleanPage, renderPage } from '../../lib/testing/render-page.tsx';
import type { Door } from './door.ts';
import { JoinForm } from './join-form.tsx';

const door: Door = {
	workshopId: 'w',
	code: 'ABCD-2345',
	title: 'Workshop',
	date: '2019-07-22',
	language: 'id',
	joining: 'choose',
	sectors: [
		{ key: 'academic', title: 'Akademisi' },
		{ key: 'agency', title: 'Lembaga' },
	],
	topics: [
		{ key: 'users', title: 'Pengguna', people: 2 },
		{ key: 'regulators', title: 'Pengatur', people: 0 },
	],
};
const joined = { workshopId: 'w', participantId: 'p', token: 't', rejoinCode: 'QQQQ-WWWW', rooms: [] };

afterEach(cleanPage);

function open(at: Partial<Door> = {}) {
	const onJoined = vi.fn();
	const onStale = vi.fn();
	const page = renderPage(<JoinForm door={{ ...door, ...at }} onJoined={onJoined} onStale={onStale} />);
	return { ...page, onJoined, onStale };
}
const type = (name: string) => fireEvent.change(screen.getByLabelText('Nama Anda'), { target: { value: name } });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Bergabung' }));

test('name, sector and group are sent, and remembered for the next door', async () => {
	const asked = answerWith(201, joined);
	const { onJoined, unmount } = open();
	type('  Siti Rahmawati ');
	fireEvent.click(screen.getByRole('radio', { name: 'Akademisi' }));
	fireEvent.click(screen.getByRole('radio', { name: /Pengatur/ }));
	press();
	await waitFor(() => expect(onJoined).toHaveBeenCalledWith(joined, 'Siti Rahmawati'));
	expect(asked.map(({ body }) => body)).toEqual([{ code: 'ABCD-2345', name: 'Siti Rahmawati', sector: 'academic', topicKey: 'regulators' }]);
	unmount();
	open();
	expect(screen.getByLabelText<HTMLInputElement>('Nama Anda').value).toBe('Siti Rahmawati');
	expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Akademisi' }).checked).toBe(true);
	expect(screen.getByRole<HTMLInputElement>('radio', { name: /Tempatkan saya/ }).checked).toBe(true);
});

test('an empty or endless name is told beside the field, has the focus, and asks nobody', () => {
	const asked = answerWith(201, joined);
	open();
	press();
	expect(screen.getByText('Tuliskan nama Anda.')).toBeTruthy();
	expect(document.activeElement).toBe(screen.getByLabelText('Nama Anda'));
	type('x'.repeat(10_000));
	press();
	expect(screen.getByText(/paling banyak 80 karakter/)).toBeTruthy();
	expect(asked).toEqual([]);
});

test('what the server refuses stands beside the field that it names', async () => {
	answerWith(400, { error: { code: 'invalid-field', message: 'Sektor ini tidak dikenal.', field: 'sector' } });
	open();
	type('Siti');
	press();
	const said = await screen.findByText('Sektor ini tidak dikenal.');
	expect(said.closest('fieldset')?.textContent).toContain('Akademisi');
});

test('a group that was closed meanwhile is told, and is no longer chosen', async () => {
	const asked = answerWith(409, { error: { code: 'room-closed', message: 'Kelompok ini sudah ditutup.' } });
	const { onStale, onJoined, rerender } = open();
	type('Siti');
	fireEvent.click(screen.getByRole('radio', { name: /Pengguna/ }));
	press();
	await screen.findByText('Kelompok ini sudah ditutup.');
	expect(onStale).toHaveBeenCalledOnce();
	rerender(<JoinForm door={{ ...door, topics: door.topics.slice(1) }} onJoined={onJoined} onStale={onStale} />);
	expect(screen.getByRole<HTMLInputElement>('radio', { name: /Tempatkan saya/ }).checked).toBe(true);
	press();
	await waitFor(() => expect(asked).toHaveLength(2));
	expect(asked[1]?.body).not.toHaveProperty('topicKey');
});

test('a server that cannot be reached is told in words, and nothing that was typed is lost', async () => {
	answerWith(0);
	open();
	type('Siti');
	press();
	await screen.findByText(/Server tidak terjangkau/);
	expect(screen.getByLabelText<HTMLInputElement>('Nama Anda').value).toBe('Siti');
});

test('where people are placed, no group is offered', () => {
	open({ joining: 'place' });
	expect(screen.queryByRole('radio', { name: /Pengguna/ })).toBeNull();
	expect(screen.getByText('Anda akan ditempatkan di sebuah kelompok.')).toBeTruthy();
});
