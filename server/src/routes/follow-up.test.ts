/** Personal links over the API: what whoever is responsible may say without an account, and to which cards. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;

interface Page extends ErrorAnswer {
	name: string;
	cards: {
		cardId: string;
		what: string;
		status: string;
		statusNote: string;
		answer?: { answer: string; reason?: string };
		history: { by: string; to: string; note?: string }[];
	}[];
}
interface People {
	people: { name: { en: string }; cards: { answer?: { answer: string } }[]; link?: { linkId: string } }[];
}

beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ name: 'Ani Rahayu', topicKey: 'educators', sector: 'academic' });
});

const card = async (what: string, who: unknown[]) => {
	const made = await workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), { roomId: workshop.room('educators'), what, who });
	return made.body.cardId;
};
const link = async (who: object) => {
	const made = await workshop.lead.post<{ token: string; linkId: string; followUpUrl: string } & ErrorAnswer>(workshop.path('/follow-ups'), { who });
	return made.body;
};
const open = (token: string) => app.api.post<Page>('/api/follow-up', { token });
const say = (path: string, body: object) => app.api.post<Page>(`/api/follow-up/${path}?lang=en`, body);
const refusal = ({ status, body }: { status: number; body: ErrorAnswer }) => `${status} ${body.error.code}${body.error.field ? ` ${body.error.field}` : ''}`;

it('an institution accepts, declines with a reason, and says how far it is', async () => {
	const mine = await card('Siapkan naskah', ['kemensos']);
	const other = await card('Susun kurikulum', ['Yayasan Harapan']);
	const { token, followUpUrl } = await link({ kind: 'stakeholder', key: 'kemensos' });
	expect(followUpUrl).toBe(`${app.url}/follow-up#${token}`);
	expect((await open(token)).body.cards.map(({ what }) => what)).toEqual(['Siapkan naskah']);

	expect((await say('answer', { token, cardId: mine, answer: 'accepted' })).body.cards[0]?.answer).toMatchObject({ answer: 'accepted' });
	expect(refusal(await say('answer', { token, cardId: mine, answer: 'declined', reason: '  ' }))).toBe('400 invalid-field reason');
	const declined = await say('answer', { token, cardId: mine, answer: 'declined', reason: 'Bukan wewenang kami' });
	expect(declined.body.cards[0]?.answer).toMatchObject({ answer: 'declined', reason: 'Bukan wewenang kami' });

	const updated = await say('status', { token, cardId: mine, status: 'under-way', note: 'Rapat pertama selesai' });
	expect(updated.body.cards[0]).toMatchObject({ status: 'under-way', statusNote: 'Rapat pertama selesai' });
	expect(updated.body.cards[0]?.history).toMatchObject([{ by: updated.body.name, to: 'under-way', note: 'Rapat pertama selesai' }]);
	const seen = await ani.api.get<{ cards: { cardId: string; status: string }[] }>(workshop.path());
	expect(seen.body.cards.find(({ cardId }) => cardId === mine)?.status).toBe('under-way'); // in the plan, for everybody

	expect(refusal(await say('status', { token, cardId: other, status: 'done' }))).toBe('403 not-responsible cardId');
	expect(refusal(await say('answer', { token, cardId: 'nothing', answer: 'accepted' }))).toBe('403 not-responsible cardId');
});

it('a participant and a free-text name have links of their own, also in a locked room', async () => {
	const [hers, theirs] = [await card('Latih pengajar', [ani.participantId]), await card('Cari dana', ['Koperasi Maju'])];
	await workshop.power('lock-room', { roomId: workshop.room('educators'), locked: true });
	const [one, two] = [await link({ kind: 'participant', participantId: ani.participantId }), await link({ kind: 'text', text: 'Koperasi Maju' })];
	const done = await say('status', { token: one.token, cardId: hers, status: 'done' });
	expect(done.body.cards.find(({ cardId }) => cardId === hers)?.history[0]).toMatchObject({ by: 'Ani Rahayu', to: 'done' });
	expect((await say('answer', { token: two.token, cardId: theirs, answer: 'accepted' })).status).toBe(200);
	expect(refusal(await say('status', { token: two.token, cardId: hers, status: 'open' }))).toBe('403 not-responsible cardId');
	const list = await workshop.lead.get<People>(workshop.path('/follow-ups'));
	expect(list.body.people.find(({ name }) => name.en === 'Koperasi Maju')).toMatchObject({
		cards: [{ answer: { answer: 'accepted' } }],
		link: { linkId: two.linkId },
	});
	expect(JSON.stringify(list.body)).not.toContain(two.token);
	await workshop.power('lock-room', { roomId: workshop.room('educators'), locked: false });
});

it('is made, replaced and revoked by those who lead', async () => {
	await card('Bentuk tim', ['bps']);
	const who = { kind: 'text', text: 'bps' };
	const first = await link(who);
	const second = await link(who);
	expect(refusal(await open(first.token))).toBe('404 unknown-link');
	expect((await open(second.token)).status).toBe(200);
	expect((await workshop.lead.call('DELETE', workshop.path(`/follow-ups/${second.linkId}`))).status).toBe(200);
	expect(refusal(await open(second.token))).toBe('404 unknown-link');
	expect(await link({ kind: 'text', text: 'nobody at all' })).toMatchObject({ error: { code: 'not-responsible', field: 'who' } });
	expect((await ani.api.post(workshop.path('/follow-ups'), { who })).status).toBe(403);
	expect((await ani.api.get(workshop.path('/follow-ups'))).status).toBe(403);
	expect(refusal(await app.api.post<Page>('/api/follow-up', {}))).toBe('400 invalid-field token');
});

it('asks whoever floods a link, or tries links, to slow down, in their language', async () => {
	const own = await startApp();
	const day = await makeWorkshop(own.api);
	const { cardId } = (await day.lead.post<{ cardId: string }>(day.path('/cards'), { roomId: day.room('educators'), what: 'x', who: ['Koperasi Maju'] })).body;
	const { token } = (await day.lead.post<{ token: string }>(day.path('/follow-ups'), { who: { kind: 'text', text: 'Koperasi Maju' } })).body;
	const answer = (language: string) =>
		own.api.post<ErrorAnswer>('/api/follow-up/answer', { token, cardId, answer: 'accepted' }, { 'accept-language': language });
	const answers = await Promise.all(Array.from({ length: 60 }, () => answer('en')));
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	const last = await answer('en');
	expect([last.status, last.headers.get('retry-after')]).toEqual([429, '1']);
	expect(last.body.error.message).toBe('Too many requests. Try again in a moment.');
	expect((await answer('id')).body.error.message).toBe('Terlalu banyak permintaan. Coba lagi sebentar lagi.');
	expect((await own.api.post('/api/follow-up', { token })).status).toBe(200); // looking is not writing

	const guess = (n: number) => (n % 2 ? own.api.post('/api/follow-up', { token: 'x'.repeat(43) }) : own.api.get(`/api/outcomes/${'x'.repeat(43)}`));
	const statuses = (await Promise.all(Array.from({ length: 250 }, (_, n) => guess(n)))).map(({ status }) => status);
	expect(new Set(statuses)).toEqual(new Set([404, 429]));
});
