import { addCard, changeCard } from '@rembuk/shared/plan/plan-doc';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { cleanWorkshop, GROUP, renderWorkshop, workshopDoc } from '../testing/render-workshop.tsx';
import { ActionCardFace } from './action-card-face.tsx';
import { useCards } from './use-plan.ts';

afterEach(() => {
	cleanWorkshop();
	vi.restoreAllMocks();
});

const open = () => undefined;
const Plan = () => useCards().map(({ id }) => <ActionCardFace key={id} cardId={id} onOpen={open} />);

/** How many lists of names are put into words when one card of so many is worded anew. */
async function workOf(count: number): Promise<number> {
	const doc = workshopDoc();
	for (let n = 0; n < count; n++) addCard(doc, { id: `c${n}`, roomId: GROUP, author: 'ani', createdAt: n, what: `Kartu ${n}` });
	renderWorkshop(<Plan />, { doc });
	const spy = vi.spyOn(Intl.ListFormat.prototype, 'format');
	act(() => changeCard(doc, 'c0', { what: 'Kartu lain' }));
	expect(await screen.findByText('Kartu lain')).toBeTruthy();
	const calls = spy.mock.calls.length;
	spy.mockRestore();
	cleanWorkshop();
	return calls;
}

it('is not drawn again while somebody words another card', async () => {
	const alone = await workOf(1);
	expect(alone).toBeGreaterThan(0);
	expect(await workOf(30)).toBe(alone);
});

it('shows names that hold signs of direction without them, and names from the right as they are', () => {
	const doc = workshopDoc();
	const who = ['\u202eDinas Sosial', 'محمد علي'].map((text) => ({ kind: 'text' as const, text }));
	addCard(doc, { id: 'c', roomId: GROUP, author: 'ani', createdAt: 1, what: 'Susun kurikulum', who });
	renderWorkshop(<Plan />, { doc });
	expect(document.body.textContent).toContain('Dinas Sosial');
	expect(document.body.textContent).toContain('محمد علي');
	expect(document.body.textContent).not.toContain('\u202e');
});
