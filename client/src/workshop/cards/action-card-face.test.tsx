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
