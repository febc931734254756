/** The proofs of the powers over the plan: milestones, merged cards, merged stakeholders. Used by the test of the list of powers. */
import { expect } from 'vitest';
import type { Api, ErrorAnswer } from './api.ts';
import { makeWorkshop, type TestWorkshop } from './make-workshop.ts';

interface State {
	milestones: { key: string; title: unknown; reachedOn?: string }[];
	stakeholders: { key: string; title: unknown }[];
	cards: { cardId: string; what: string; who: unknown[]; forWhom: string[]; roomId: string; parents: string[]; due?: unknown }[];
}

interface Board {
	roomId: string;
	records: { props?: { cardId?: string } }[];
}

const text = (words: string) => ({ kind: 'text', text: words });

/** In a workshop of their own, made when the first one runs. */
export function planProofs(api: () => Api): Record<string, () => Promise<void>> {
	let made: Promise<TestWorkshop> | undefined;
	let own: TestWorkshop;
	const workshop = () => own;
	const perform = async (name: string, args?: unknown) => workshop().power<Record<string, unknown> & Partial<ErrorAnswer>>(name, args);
	const done = async (name: string, args?: unknown) => {
		const { status, body } = await perform(name, args);
		expect(status, JSON.stringify(body)).toBe(200);
		return body;
	};
	const refused = async (name: string, args?: unknown) => {
		const { status, body } = await perform(name, args);
		return `${status} ${body.error?.code} ${body.error?.field}`;
	};
	const words = async (name: string, args?: unknown) => (await perform(name, args)).body.error?.message;
	const state = async () => (await workshop().lead.get<State>(workshop().path())).body;
	const milestone = async (key: string) => (await state()).milestones.find((row) => row.key === key);
	const addCard = async (room: string, fields: object) => {
		const { body } = await workshop().lead.post<{ cardId: string }>(workshop().path('/cards'), { roomId: workshop().room(room), ...fields });
		return body.cardId;
	};
	const cardOf = async (cardId: string) => (await state()).cards.find((card) => card.cardId === cardId);
	/** The rooms on whose boards the card is drawn, as the archive tells it. */
	const shown = async (cardId: string) => {
		const { body } = await workshop().lead.get<{ documents: { boards: Board[] } }>(workshop().path('/export/json'));
		return body.documents.boards.filter(({ records }) => records.some(({ props }) => props?.cardId === cardId)).map(({ roomId }) => roomId);
	};
	const twins = async () => [
		await addCard('educators', { what: 'Susun kurikulum inti', who: ['Ani'], forWhom: ['universities'] }),
		await addCard('associations', { what: 'Kurikulum inti disusun', who: ['Budi'], forWhom: ['kemensos'] }),
	];
	const proofs: Record<string, () => Promise<void>> = {
		'add-milestone': async () => {
			expect((await done('add-milestone', { title: { id: 'Aturan terbit', en: 'Rules are out' } })).key).toBe('aturan-terbit');
			expect(await milestone('aturan-terbit')).toMatchObject({ title: { en: 'Rules are out' } });
			expect(await refused('add-milestone', { title: 'x', key: 'aturan-terbit' })).toBe('400 invalid-field key');
		},
		'rename-milestone': async () => {
			await done('add-milestone', { title: 'Lama', key: 'named', reachedOn: '2020-01-01' });
			await done('rename-milestone', { key: 'named', title: 'Baru' });
			expect(await milestone('named')).toEqual({ key: 'named', title: 'Baru', reachedOn: '2020-01-01' });
			expect(await refused('rename-milestone', { key: 'nothing', title: 'x' })).toBe('400 invalid-field key');
		},
		'remove-milestone': async () => {
			await done('add-milestone', { title: 'Sebentar', key: 'short' });
			const due = { kind: 'after-milestone', milestone: 'short', withinMonths: 2 };
			const cardId = await addCard('educators', { what: 'x', due });
			expect(await refused('remove-milestone', { key: 'short' })).toBe('409 in-use key');
			await workshop().lead.patch(workshop().path(`/cards/${cardId}`), { due: null });
			await done('remove-milestone', { key: 'short' });
			expect(await milestone('short')).toBeUndefined();
		},
		'unreach-milestone': async () => {
			await done('add-milestone', { title: 'Tercapai', key: 'reached' });
			const due = { kind: 'after-milestone', milestone: 'reached', withinMonths: 24 };
			const cardId = await addCard('educators', { what: 'Susun aturan', due });
			const card = { cardId, roomId: workshop().room('educators'), what: 'Susun aturan' };
			expect((await done('reach-milestone', { key: 'reached', on: '2019-09-03' })).cards).toEqual([{ ...card, from: '2019-09-03', to: '2021-09-03' }]);
			expect((await done('reach-milestone', { key: 'reached', on: '2019-09-03' })).cards).toEqual([]);
			expect(await refused('reach-milestone', { key: 'reached', on: '0202-09-03' })).toBe('400 invalid-field on');
			expect(await words('reach-milestone', { key: 'nothing', on: '2019-09-03' })).toMatch(/^key must be one of: .*reached/);
			expect((await done('unreach-milestone', { key: 'reached' })).cards).toEqual([card]);
			expect((await milestone('reached'))?.reachedOn).toBeUndefined();
		},
		'merge-cards': async () => {
			const parents = await twins();
			const cardId = String((await done('merge-cards', { cardIds: parents })).cardId);
			expect(await cardOf(cardId)).toMatchObject({
				what: 'Susun kurikulum inti',
				who: expect.arrayContaining([text('Ani'), text('Budi')]),
				parents: [...parents].sort(),
			});
			expect((await cardOf(cardId))?.roomId).toBe(workshop().room('plenary'));
			expect(await shown(cardId)).toEqual([workshop().room('plenary')]);
			expect((await state()).cards.filter((card) => parents.includes(card.cardId))).toEqual([]);
			expect(await refused('merge-cards', { cardIds: parents })).toBe('404 unknown-card cardIds');
			expect(await refused('merge-cards', { cardIds: [cardId, cardId] })).toBe('404 unknown-card cardIds');
			// different dates: the earliest, and it is said; or the one that is chosen
			const dues = [
				{ kind: 'window', fromMonths: 6, toMonths: 12 },
				{ kind: 'date', on: '2019-09-01' },
				{ kind: 'recurring', every: 'P3M' },
			];
			const dated = async () => Promise.all(dues.map((due, n) => addCard('educators', { what: `Kartu ${n}`, due })));
			const [late, early, often] = await dated();
			const whole = await done('merge-cards', { cardIds: [late, often, early] });
			expect([whole.dueFrom, (await cardOf(String(whole.cardId)))?.due]).toEqual([early, dues[1]]);
			const [first, second, third] = await dated();
			expect(await words('merge-cards', { cardIds: [first, second], dueFrom: third })).toMatch(/^dueFrom must be one of: /);
			const chosen = await done('merge-cards', { cardIds: [first, second], dueFrom: first });
			expect([chosen.dueFrom, (await cardOf(String(chosen.cardId)))?.due]).toEqual([first, dues[0]]);
		},
		'unmerge-card': async () => {
			const parents = await twins();
			const before = await Promise.all(parents.map(cardOf));
			const { cardId } = await done('merge-cards', { cardIds: parents });
			expect(await refused('unmerge-card', { cardId: parents[0] })).toBe('400 invalid-field cardId');
			expect(await words('unmerge-card', { cardId: parents[1] })).toBe('cardId was not merged, so there is nothing to take apart.');
			expect(await shown(String(cardId))).toHaveLength(1);
			const outer = await done('merge-cards', { cardIds: [cardId, await addCard('educators', { what: 'y' })] });
			expect(await words('unmerge-card', { cardId })).toBe('cardId was itself merged into another card: take that one apart first.');
			await done('unmerge-card', { cardId: outer.cardId });
			expect((await done('unmerge-card', { cardId })).cardIds).toEqual(expect.arrayContaining(parents));
			expect(await Promise.all(parents.map(cardOf))).toEqual(before);
			expect(await cardOf(String(cardId))).toBeUndefined();
			expect(await shown(String(cardId))).toEqual([]);
		},
		'merge-stakeholders': async () => {
			const cardId = await addCard('educators', { what: 'x', who: ['universities'], forWhom: ['Kampus', 'universities'] });
			await done('merge-stakeholders', { keys: ['kampus'], into: 'universities' });
			expect((await cardOf(cardId))?.forWhom).toEqual(['universities']);
			expect((await state()).stakeholders.map(({ key }) => key)).not.toContain('kampus');
			const late = await addCard('educators', { what: 'y', forWhom: ['Kampus'] });
			expect((await cardOf(late))?.forWhom).toEqual(['universities']);
			expect(await refused('merge-stakeholders', { keys: ['kampus'], into: 'universities' })).toBe('400 invalid-field keys');
			expect(await words('merge-stakeholders', { keys: ['universities'], into: 'universities' })).toBe('keys cannot be merged into itself.');
			// who enters a new one of that name in the register does not tear apart what was merged
			const { stakeholders } = await state();
			await done('edit-stakeholders', { stakeholders: [...stakeholders, { title: 'Kampus' }] });
			expect((await cardOf(late))?.forWhom).toEqual(['universities']);
			await done('unmerge-stakeholder', { key: 'kampus' });
			expect((await cardOf(cardId))?.forWhom).toEqual(['kampus', 'universities']);
		},
		'add-stakeholder': async () => {
			const { key } = await done('add-stakeholder', { title: { id: 'Dinas Kesehatan', en: 'Health Office' } });
			expect(key).toBe('dinas-kesehatan');
			expect((await done('add-stakeholder', { title: 'health office' })).key).toBe(key);
			expect((await state()).stakeholders.filter((row) => row.key === key)).toHaveLength(1);
			expect(await refused('add-stakeholder', { title: ' ' })).toBe('400 invalid-field title');
		},
		'rename-stakeholder': async () => {
			const cardId = await addCard('educators', { what: 'x', forWhom: ['Balai Latihan Kerja'] });
			const [key] = (await cardOf(cardId))?.forWhom ?? [];
			const title = { id: 'Balai Latihan Kerja', en: 'Vocational training centre' };
			await done('rename-stakeholder', { key, title });
			expect((await state()).stakeholders.find((row) => row.key === key)).toEqual({ key, title });
			expect((await cardOf(cardId))?.forWhom).toEqual([key]);
			expect(await words('rename-stakeholder', { key: 'nothing', title })).toMatch(/^key must be one of: /);
		},
		'unmerge-stakeholder': async () => {
			expect(await refused('unmerge-stakeholder', { key: 'dpr' })).toBe('400 invalid-field key');
		},
	};
	const inOwn = (proof: () => Promise<void>) => async () => {
		made ??= makeWorkshop(api());
		own = await made;
		await proof();
	};
	return Object.fromEntries(Object.entries(proofs).map(([name, proof]) => [name, inOwn(proof)]));
}
