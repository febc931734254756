/** The public outcome page over the API: what is shown to whoever has the link, and what never is. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

/** Day 43 after the fixture's workshop. */
const DAY_43 = Date.parse('2019-09-03T04:00:00Z');
let clock = DAY_43;
let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;

interface Page {
	title: string;
	day: number;
	dayWords: string;
	groups: {
		title: string;
		cards: { what: string; who: string[]; dueWords: string; countdown: string; window?: { from: number; to: number; place: string } }[];
	}[];
	milestones: { title: string; reachedOn?: string; dayWords?: string; windows: string[] }[];
	counts: Record<string, number>;
}
interface Choices {
	isOpen: boolean;
	hasLink: boolean;
	cards: { cardId: string; what: string; isPublic: boolean; isChosen: boolean }[];
}

beforeAll(async () => {
	app = await startApp({ now: () => clock, whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ name: 'Ani Rahayu', topicKey: 'educators', sector: 'academic' });
});

const card = async (topic: string, fields: object) => {
	const made = await workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), { roomId: workshop.room(topic), ...fields });
	expect(made.status).toBe(201);
	return made.body.cardId;
};
const change = (body: object) => workshop.lead.patch<Choices & ErrorAnswer>(workshop.path('/publication'), body);
const newLink = async () => (await workshop.lead.post<{ outcomeUrl: string; token: string }>(workshop.path('/publication/link'))).body;
const page = (token: string, lang = 'en') => app.api.get<Page & ErrorAnswer>(`/api/outcomes/${token}?lang=${lang}`);
const shown = ({ groups }: Page) => groups.flatMap(({ cards }) => cards.map(({ what }) => what));

it('shows the cards of rooms that are open, without names, with the day of the window', async () => {
	await card('plenary', { what: 'Siapkan naskah', who: [ani.participantId, 'Ani rahayu', 'kemensos'], due: { kind: 'window', fromMonths: 1, toMonths: 2 } });
	const hidden = await card('educators', { what: 'Susun kurikulum', due: { kind: 'date', on: '2019-09-05' } });
	const { token, outcomeUrl } = await newLink();
	expect(outcomeUrl).toBe(`${app.url}/o/${token}`);

	const first = await page(token);
	expect(first.status).toBe(200);
	expect(first.headers.get('x-robots-tag')).toContain('noindex');
	expect(JSON.stringify(first.body)).not.toMatch(/rahayu/i);
	expect(first.body).toMatchObject({ day: 43, dayWords: 'day 43 after the workshop' });
	expect(shown(first.body)).toEqual(['Siapkan naskah']);
	expect(first.body.groups[0]?.cards[0]).toMatchObject({
		countdown: 'day 43 of the 1–2-month window, 19 days left',
		window: { from: 31, to: 62, place: 'inside' },
	});
	expect(first.body.groups[0]?.cards[0]?.who).toHaveLength(2); // the sector once, and the institution
	expect((await page(token, 'id')).body.groups[0]?.cards[0]?.countdown).toBe('hari ke-43 dari jendela 1–2 bulan, sisa 19 hari');

	await workshop.power('open-room', { roomId: workshop.room('educators'), open: true });
	expect(shown((await page(token)).body)).toEqual(['Susun kurikulum', 'Siapkan naskah']);
	expect((await change({ cards: { [hidden]: false } })).body.cards.find(({ cardId }) => cardId === hidden)).toMatchObject({ isPublic: false, isChosen: true });
	expect(shown((await page(token)).body)).toEqual(['Siapkan naskah']);
	await change({ cards: { [hidden]: null }, rooms: { [workshop.room('plenary')]: false } });
	expect(shown((await page(token)).body)).toEqual(['Susun kurikulum']);
	await change({ rooms: { [workshop.room('plenary')]: null }, showNames: true });
	expect(JSON.stringify((await page(token)).body)).toContain('Ani Rahayu');
});

it('follows milestones and the clock', async () => {
	await card('plenary', { what: 'Bentuk dewan', due: { kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 } });
	await workshop.power('reach-milestone', { key: 'bill-passed', on: null });
	const { token } = await newLink();
	const found = async () => (await page(token)).body.groups.flatMap(({ cards }) => cards).find(({ what }) => what === 'Bentuk dewan');
	expect((await found())?.countdown).toBe('');
	await workshop.power('reach-milestone', { key: 'bill-passed', on: '2019-09-03' });
	expect(await found()).toMatchObject({ dueTo: '2021-09-03' });
	expect((await page(token)).body.milestones[0]).toMatchObject({
		reachedOn: '2019-09-03',
		dayWords: 'day 43 after the workshop',
		windows: [expect.stringMatching(/^inside the 1–2-month window of action \d+$/)],
	});
	expect((await page(token, 'id')).body.milestones[0]?.windows[0]).toMatch(/^di dalam jendela 1–2 bulan aksi \d+$/);
	onTestFinished(() => {
		clock = DAY_43; // sessions would end, too
	});
	clock = Date.parse('2021-09-04T04:00:00Z');
	expect((await found())?.countdown).toBe('1 day overdue');
});

it('is closed and opened, and its link replaced', async () => {
	const { token } = await newLink();
	await change({ isOpen: false });
	expect([(await page(token)).status, (await page(token)).body.error.code]).toEqual([410, 'outcome-closed']);
	await change({ isOpen: true });
	expect((await page(token)).status).toBe(200);
	await newLink();
	expect([(await page(token)).status, (await page(token)).body.error.code]).toEqual([404, 'unknown-link']);
	expect((await page('x'.repeat(43))).status).toBe(404);
	for (const path of [`/o/${token}`, '/follow-up']) expect((await app.api.get(path)).headers.get('x-robots-tag'), path).toContain('noindex');
	expect((await app.api.get('/')).headers.get('x-robots-tag')).toBeNull();
});

it('keeps a merged card hidden while one of its cards is hidden by hand', async () => {
	const own = await makeWorkshop(app.api);
	const make = async (topic: string, what: string) =>
		(await own.lead.post<{ cardId: string }>(own.path('/cards'), { roomId: own.room(topic), what })).body.cardId;
	const cards = [await make('educators', 'Satu'), await make('regulators', 'Dua')] as const;
	const change = async (body: object) => (await own.lead.patch<Choices>(own.path('/publication'), body)).body.cards.map(({ isPublic }) => isPublic).sort();
	expect(await change({ cards: { [cards[0]]: false, [cards[1]]: true } })).toEqual([false, true]);
	const merged = (await own.power<{ cardId: string }>('merge-cards', { cardIds: cards })).body.cardId;
	expect(await change({ isOpen: true })).toEqual([false]);
	expect(await change({ cards: { [merged]: true } })).toEqual([true]);
	await own.power('unmerge-card', { cardId: merged });
	expect(await change({})).toEqual([false, true]); // the choices of before are still there
	const again = (await own.power<{ cardId: string }>('merge-cards', { cardIds: cards })).body.cardId;
	expect(await change({ cards: { [cards[0]]: null } })).toEqual([true]);
	expect(await change({ rooms: { [own.room('educators')]: false } })).toEqual([false]);
	expect(again).not.toBe(merged);
});

it.each(['constructor', 'toString', 'hasOwnProperty'])('takes a card called %s for no choice', async (id) => {
	const own = await makeWorkshop(app.api);
	const made = await own.lead.post<{ cardId: string }>(own.path('/cards'), { roomId: own.room('educators'), what: 'Rahasia kelompok' });
	const archive = JSON.stringify((await own.lead.get(own.path('/export/json'))).body).replaceAll(made.body.cardId, id);
	const back = (await app.api.post<{ workshopId: string; facilitatorToken: string }>('/api/import', archive)).body;
	const lead = app.api.as(back.facilitatorToken);
	const seen = await lead.patch<Choices>(`/api/workshops/${back.workshopId}/publication`, { isOpen: true });
	expect([seen.status, seen.body.cards]).toMatchObject([200, [{ cardId: id, isPublic: false, isChosen: false }]]);
	const link = await lead.post<{ token: string }>(`/api/workshops/${back.workshopId}/publication/link`);
	expect(shown((await page(link.body.token)).body)).toEqual([]);
});

it('is chosen by those who lead', async () => {
	expect((await ani.api.patch(workshop.path('/publication'), { isOpen: true })).status).toBe(403);
	expect((await ani.api.post(workshop.path('/publication/link'))).status).toBe(403);
	expect((await app.api.get(workshop.path('/publication'))).status).toBe(401);
	expect((await change({ isOpen: 'yes' })).body.error).toMatchObject({ code: 'invalid-field', field: 'isOpen' });
});
