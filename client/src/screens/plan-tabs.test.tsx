import { addCard, changeCard, readCard } from '@rembuk/shared/plan/plan-doc';
import { logStatus } from '@rembuk/shared/plan/status-history';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardEditor } from '../features/action-plan/card-editor.tsx';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { cleanWorkshop, GROUP, OTHER_GROUP, PLENARY, renderWorkshop, workshopDoc } from '../workshop/testing/render-workshop.tsx';
import { PlanTabs } from './plan-tabs.tsx';

afterEach(cleanWorkshop);

function Page({ onOpen }: { onOpen(cardId: string): void }) {
	const { mine } = useRooms();
	return (
		<>
			<PlanTabs rooms={mine} onOpen={onOpen} onShowNote={vi.fn()} />
			<output>{useLocation().search}</output>
		</>
	);
}

function openPlan(search: string, me = 'fajar') {
	const doc = workshopDoc();
	const base = (id: string, roomId: string) => ({ id, roomId, author: 'ani', createdAt: Number(id) });
	addCard(doc, { ...base('1', GROUP), what: 'Sosialisasi RUU kepada pemerintah', forWhom: ['dpr'], due: { kind: 'window', fromMonths: 1, toMonths: 2 } });
	addCard(doc, {
		...base('2', OTHER_GROUP),
		what: 'Menyosialisasikan RUU ke pemerintah',
		due: { kind: 'after-milestone', milestone: 'passed', withinMonths: 24 },
	});
	const power = vi.fn(async (_name: string, _args: Record<string, unknown>): Promise<Record<string, unknown>> => ({}));
	const onOpen = vi.fn();
	const page = (
		<QueryClientProvider client={new QueryClient()}>
			<MemoryRouter initialEntries={[`/w/w1/plan${search}`]}>
				<Page onOpen={onOpen} />
			</MemoryRouter>
		</QueryClientProvider>
	);
	renderWorkshop(page, { doc, me, locale: 'en', more: { power, serverNow: () => Date.parse('2019-09-03T03:00:00Z') } });
	return { doc, power, onOpen };
}
const address = () => document.querySelector('output')?.textContent;

describe('the plan screen', () => {
	it('sifts by the address, and writes what is sifted into it', () => {
		openPlan('?q=menyosialisasikan');
		expect(screen.getByText('1 action card, 1 incomplete')).toBeTruthy();
		fireEvent.change(screen.getByLabelText('Search'), { target: { value: 'pemerintah' } });
		fireEvent.click(screen.getByLabelText('Only incomplete ones'));
		expect(address()).toBe('?q=pemerintah&incomplete=1');
		expect(screen.getByText('2 action cards, 2 incomplete')).toBeTruthy();
	});

	it('counts the days on what is not done: day 43 lies inside the window', () => {
		openPlan('');
		expect(screen.getByText(/inside the window, 19 days left/)).toBeTruthy();
	});

	it('moves a card by its menu and says so', () => {
		const { doc } = openPlan('?view=board');
		fireEvent.click(screen.getByRole('button', { name: 'Move to another status: Sosialisasi RUU kepada pemerintah' }));
		fireEvent.click(screen.getByRole('menuitem', { name: 'Under way' }));
		expect(readCard(doc, '1')?.status).toBe('under-way');
		expect(screen.getByText('“Sosialisasi RUU kepada pemerintah” is now Under way')).toBeTruthy();
		expect(within(screen.getByRole('region', { name: /Under way/ })).getByText('Sosialisasi RUU kepada pemerintah')).toBeTruthy();
	});

	it('offers no moving where I may not write', () => {
		openPlan('?view=board', 'budi');
		expect(screen.queryByRole('button', { name: /Move to another status: Sosialisasi/ })).toBeNull();
		expect(screen.getByRole('button', { name: /Move to another status: Menyosialisasikan/ })).toBeTruthy();
	});

	it('shows the row of the stakeholder that was asked for, and no other row of the same card', () => {
		const { doc } = openPlan('?view=matrix&stakeholder=dpr');
		act(() => changeCard(doc, '1', { forWhom: ['dpr', 'stranger'] }));
		expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['House Commission VIII']);
	});

	it('sets stakeholders against time', () => {
		openPlan('?view=matrix');
		const row = screen.getByRole('row', { name: /House Commission VIII/ });
		expect(within(row).getByText('Sosialisasi RUU kepada pemerintah')).toBeTruthy();
		expect(screen.getByRole('columnheader', { name: 'Waiting for a milestone' })).toBeTruthy();
	});

	it('shows which windows the day of a milestone falls into', () => {
		const { doc } = openPlan('?view=timeline');
		act(() => void doc.getMap('plan').set('milestone:passed', { title: { en: 'The bill is passed' }, order: 0, reachedOn: '2019-09-03' }));
		expect(screen.getAllByText('3 September 2019 · day 43 after the workshop')).toHaveLength(2); // the milestone, and today
		expect(screen.getAllByText('inside the window of: Sosialisasi RUU kepada pemerintah').length).toBeGreaterThan(0);
		expect(screen.getByText(/by 3 September 2021/)).toBeTruthy();
	});

	it('notes a milestone and tells which cards changed', async () => {
		const { power } = openPlan('?view=milestones');
		power.mockResolvedValue({ cards: [{ cardId: '2', what: 'Menyosialisasikan RUU ke pemerintah', to: '2021-09-03' }] });
		fireEvent.change(screen.getByLabelText('Reached on'), { target: { value: '2019-09-03' } });
		await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })));
		expect(power).toHaveBeenCalledWith('reach-milestone', { key: 'passed', on: '2019-09-03' });
	});

	it('asks which date the merged card takes where they differ, and proposes the earliest', async () => {
		const { power } = openPlan('?view=duplicates');
		const merge = () => act(async () => fireEvent.click(screen.getByRole('button', { name: /^Merge: Sosialisasi/ })));
		expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([true, false]);
		await merge();
		expect(power).toHaveBeenLastCalledWith('merge-cards', { cardIds: ['1', '2'] });
		fireEvent.click(screen.getByRole('radio', { name: /24 months/ }));
		await merge();
		expect(power).toHaveBeenLastCalledWith('merge-cards', { cardIds: ['1', '2'], dueFrom: '2' });
	});

	it('suggests what is alike in two rooms; a leader merges, a participant does not', async () => {
		const { power } = openPlan('?view=duplicates');
		await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Merge: Sosialisasi/ })));
		expect(power).toHaveBeenCalledWith('merge-cards', { cardIds: ['1', '2'] });
		fireEvent.click(screen.getByRole('button', { name: /^Not the same/ }));
		expect(screen.getByText('No cards of different rooms are alike.')).toBeTruthy();
		cleanWorkshop();
		openPlan('?view=duplicates', 'ani');
		expect(screen.queryByRole('button', { name: /^Merge/ })).toBeNull();
	});
});

describe('the editor of a card with a past', () => {
	it('shows the steps of its status, the cluster of its notes, and the cards that it was merged out of', () => {
		const doc = workshopDoc();
		const base = (id: string, roomId: string) => ({ id, roomId, author: 'ani', createdAt: 1 });
		addCard(doc, { ...base('a', GROUP), what: 'Leaflet satu' });
		const source = { noteId: 'shape:n', roomId: GROUP, text: 'Buat leaflet', author: 'ani', at: 1, clusterId: 'shape:f' };
		const clusters = [{ clusterId: 'shape:f', roomId: GROUP, title: 'Bahan cetak', at: 1 }];
		addCard(doc, { ...base('b', PLENARY), what: 'Leaflet', sources: [source], clusters, parents: ['a'], statusNote: 'Dicetak' });
		changeCard(doc, 'b', { status: 'done', indicator: 'Semua dinas punya' });
		logStatus(doc, 'b', 'open', { by: 'ani', at: Date.parse('2019-09-03T03:00:00Z') });
		const onOpen = vi.fn();
		renderWorkshop(<CardEditor cardId="b" onClose={vi.fn()} onDelete={vi.fn()} onOpen={onOpen} />, { doc, me: 'fajar', locale: 'en' });
		expect(screen.getByLabelText<HTMLTextAreaElement>('Indicator of success (optional)').value).toBe('Semua dinas punya');
		expect(screen.getByText('by Ani · from the cluster “Bahan cetak”')).toBeTruthy();
		expect(screen.getByText('Not started → Done')).toBeTruthy();
		expect(screen.getByText('3 September 2019, 10:00 WIB · Ani')).toBeTruthy();
		fireEvent.click(screen.getByRole('button', { name: 'Open action card: Leaflet satu' }));
		expect(onOpen).toHaveBeenCalledWith('a');
		expect(screen.getByRole('button', { name: 'Take apart again' })).toBeTruthy();
	});
});
