import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { keepCopy, listKeptCopies, removeKeptCopy } from '../../sync/kept-copies.ts';
import { cleanWorkshop, GROUP, renderWorkshop, WORKSHOP_ROOM } from '../../workshop/testing/render-workshop.tsx';
import { KeptCopies } from './kept-copies.tsx';

afterEach(async () => {
	cleanWorkshop();
	for (const { id } of await listKeptCopies({ owner: 'ani' })) await removeKeptCopy(id);
});

it('says where the words were written: in a room, or in the action plan', async () => {
	const texts = [{ id: 'x', text: 'kata' }];
	await keepCopy({ roomId: GROUP, owner: 'ani', code: 'room-locked', texts, others: 0 });
	await keepCopy({ roomId: WORKSHOP_ROOM, owner: 'ani', code: 'unknown-note', texts, others: 0 });
	renderWorkshop(<KeptCopies />);
	expect(await screen.findByText(/^Ruang “Pengguna jasa” dikunci sebelum tulisan Anda sampai\. Salin kalimatnya/)).toBeTruthy();
	expect(screen.getByText(/^Rencana tindak lanjut: yang sedang Anda tulis sudah dihapus orang lain/)).toBeTruthy();
});

it('asks nobody to copy words when there are none', async () => {
	await keepCopy({ roomId: GROUP, owner: 'ani', code: 'not-yours', texts: [], others: 1 });
	renderWorkshop(<KeptCopies />, { locale: 'en' });
	expect(await screen.findByText('The room “Pengguna jasa”: This room or item is not yours.')).toBeTruthy();
	expect(screen.getByText('1 change without words (a place, a colour, a removal) was not applied.')).toBeTruthy();
});
