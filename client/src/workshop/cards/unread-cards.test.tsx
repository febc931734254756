import { addCard } from '@rembuk/shared/plan/plan-doc';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cleanWorkshop, GROUP, renderWorkshop, workshopDoc } from '../testing/render-workshop.tsx';
import { UnreadCards } from './unread-cards.tsx';

afterEach(cleanWorkshop);

it('names cards that cannot be read, as soon as there are some', () => {
	const doc = workshopDoc();
	addCard(doc, { id: 'a', roomId: GROUP, author: 'x', createdAt: 1, what: 'Surat ke DPR' });
	renderWorkshop(<UnreadCards />, { doc });
	expect(screen.queryByRole('alert')).toBeNull();
	act(() => void doc.getMap('plan').set('card:a/mood', 'senang'));
	expect(screen.getByText('Sebagian dari “Surat ke DPR”')).toBeTruthy();
	act(() => void doc.getMap('plan').set('card:b', 7));
	expect(screen.getByText('2 kartu aksi tidak dapat dibaca oleh halaman ini')).toBeTruthy();
	expect(screen.getByText('b')).toBeTruthy();
});
