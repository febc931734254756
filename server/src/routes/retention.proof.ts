/** Closing, anonymising and deleting a workshop over the API: what is said of people is nowhere afterwards, not even in the bytes of the database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { DAY, makeWorkshop, type RoomRef, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

const NAME = 'Zulaikha Prameswari';
const DAY_MS = 24 * 60 * 60 * 1000;

interface State extends ErrorAnswer {
	rooms: RoomRef[];
	participants: { name: string; sector?: string; role: string }[];
	cards: { what: string; who: { kind: string; key?: string; text?: string }[]; author: string; sources: { text: string; author?: string }[] }[];
}
interface Retention extends ErrorAnswer {
	closedAt: number | null;
	anonymisedAt: number | null;
	purgeAt: number | null;
}

/** True when the words stand anywhere in the files of the database. */
const isOnDisk = (app: TestApp, words: string): boolean => {
	const dir = join(app.dataDir, 'data');
	return readdirSync(dir).some((file) => file.startsWith('rembuk.db') && readFileSync(join(dir, file)).includes(words));
};

/** A workshop that a person with a name of her own has written into, also words that she deleted. */
async function usedWorkshop(app: TestApp) {
	const workshop = await makeWorkshop(app.api);
	const her = await workshop.join({ name: NAME, topicKey: 'educators', sector: 'academic' });
	const roomId = workshop.room('educators');
	const note = await her.api.post<{ noteId: string }>(workshop.path('/notes'), { roomId, text: 'Pelatihan pengajar', onBehalfOf: NAME });
	const fields = { roomId, what: 'Latih pengajar', who: [her.participantId, NAME.toUpperCase(), 'Koperasi Maju', 'kemensos'], fromNotes: [note.body.noteId] };
	const card = await her.api.post<{ cardId: string }>(workshop.path('/cards'), fields);
	expect(card.status).toBe(201);
	await her.api.patch(workshop.path(`/cards/${card.body.cardId}`), { status: 'under-way', statusNote: 'Mulai' });
	await workshop.power('announce', { text: `Selamat datang ${NAME}` });
	return { workshop, her };
}

const anonymise = (workshop: TestWorkshop, body: object) => workshop.lead.post<Retention>(workshop.path('/anonymise'), { confirm: workshop.code, ...body });
const refusal = ({ status, body }: { status: number; body: ErrorAnswer }) => `${status} ${body.error.code}${body.error.field ? ` ${body.error.field}` : ''}`;

it('anonymises: names become counts by sector, and stand nowhere on the disk any more', async () => {
	const app = await startApp();
	const { workshop, her } = await usedWorkshop(app);
	expect(isOnDisk(app, NAME)).toBe(true);
	expect(isOnDisk(app, her.participantId)).toBe(true);
	expect(refusal(await anonymise(workshop, {}))).toBe('409 workshop-open');
	await workshop.power('close-workshop', { closed: true });
	expect(refusal(await anonymise(workshop, { confirm: 'AAAA-AAAA' }))).toBe('400 not-confirmed confirm');

	const done = await anonymise(workshop, {});
	expect(done.status, JSON.stringify(done.body)).toBe(200);
	expect(done.body.anonymisedAt).toBeTypeOf('number');
	expect(isOnDisk(app, NAME)).toBe(false);
	expect(isOnDisk(app, her.participantId)).toBe(false);
	expect((await her.api.get(workshop.path())).status).toBe(401);

	const { body } = await workshop.lead.get<State>(workshop.path());
	expect(body.participants.filter(({ role }) => role === 'participant')).toMatchObject([{ name: 'Peserta', sector: 'academic' }]);
	expect(body.rooms.map(({ roomId }) => roomId)).not.toContain(workshop.room('educators'));
	const [card] = body.cards;
	expect(card?.who.map(({ kind, key, text }) => key ?? `${kind}:${text}`).sort()).toEqual(['academic', 'kemensos', 'text:Koperasi Maju', 'text:Peserta']);
	expect(card?.sources).toMatchObject([{ text: 'Pelatihan pengajar' }]);
	expect(card?.sources[0]?.author).toBeUndefined();
	const text = await workshop.lead.get<{ text: string }>(workshop.path('/export/markdown?lang=id'));
	expect(text.body.text).toContain('Pelatihan pengajar');

	const again = await app.restart();
	const after = await again.api.as(workshop.facilitatorToken).get<State>(workshop.path());
	expect(after.body.cards.map(({ what }) => what)).toEqual(['Latih pengajar']);
	const note = await again.api
		.as(workshop.facilitatorToken)
		.post(workshop.path('/notes'), { roomId: after.body.rooms.find(({ topicKey }) => topicKey === 'educators')?.roomId, text: 'Lanjut' });
	expect(note.status).toBe(201);
}, 60_000);

it('ends the personal links of people, and lets institutions follow up', async () => {
	const app = await startApp();
	const { workshop, her } = await usedWorkshop(app);
	const link = async (who: object) => (await workshop.lead.post<{ token: string }>(workshop.path('/follow-ups'), { who })).body.token;
	const [ministry, cooperative] = [await link({ kind: 'stakeholder', key: 'kemensos' }), await link({ kind: 'text', text: 'Koperasi Maju' })];
	const gone = [await link({ kind: 'participant', participantId: her.participantId }), await link({ kind: 'text', text: NAME.toUpperCase() })];
	const open = async (token: string) => (await app.api.post<{ cards: unknown[] }>('/api/follow-up', { token })).status;
	expect(await Promise.all([ministry, cooperative, ...gone].map(open))).toEqual([200, 200, 200, 200]);
	await workshop.power('close-workshop', { closed: true });
	await anonymise(workshop, {});
	expect(await Promise.all([ministry, cooperative, ...gone].map(open))).toEqual([200, 200, 404, 404]);
	const [card] = (await workshop.lead.get<State & { cards: { cardId: string }[] }>(workshop.path())).body.cards as unknown as { id?: string; cardId: string }[];
	const said = await app.api.post('/api/follow-up/status', { token: ministry, cardId: card?.cardId ?? card?.id, status: 'done', note: 'Selesai' });
	expect(said.status).toBe(200);
	expect(isOnDisk(app, NAME.toUpperCase())).toBe(false);
}, 60_000);

it('lets free text in who go too when that is chosen, and leaves other workshops alone', async () => {
	const app = await startApp();
	const { workshop } = await usedWorkshop(app);
	const other = await makeWorkshop(app.api, { workshop: { ...DAY.workshop, title: 'Rapat lain' } });
	await other.join({ name: 'Bagus Wicaksana' });
	await workshop.power('close-workshop', { closed: true });
	await anonymise(workshop, { alsoFreeText: true });
	const { body } = await workshop.lead.get<State>(workshop.path());
	expect(JSON.stringify(body.cards[0]?.who)).not.toContain('Koperasi');
	expect((await other.lead.get<State>(other.path())).body.participants.map(({ name }) => name)).toContain('Bagus Wicaksana');
}, 60_000);

it('deletes on the day that was planned, with everything that was kept', async () => {
	let clock = Date.parse('2026-01-01T00:00:00Z');
	const app = await startApp({ now: () => clock });
	const { workshop, her } = await usedWorkshop(app);
	const plan = (purgeAfterDays: unknown) => workshop.lead.patch<Retention>(workshop.path('/retention'), { purgeAfterDays });
	expect(refusal(await plan(30))).toBe('409 workshop-open');
	expect(refusal(await plan(0))).toBe('400 invalid-field purgeAfterDays');
	await workshop.power('close-workshop', { closed: true });
	expect((await plan(30)).body.purgeAt).toBe(clock + 30 * DAY_MS);
	expect((await plan(null)).body.purgeAt).toBeNull();
	await plan(30);
	clock += 29 * DAY_MS;
	const still = await app.restart();
	expect((await still.api.as(workshop.facilitatorToken).get(workshop.path())).status).toBe(200);
	clock += 2 * DAY_MS;
	const gone = await still.restart();
	await expect.poll(async () => (await gone.api.as(workshop.facilitatorToken).get(workshop.path())).status).toBe(410);
	await expect.poll(() => isOnDisk(gone, NAME)).toBe(false);
	for (const words of [workshop.workshopId, her.participantId, workshop.room('educators'), 'Latih pengajar']) expect(isOnDisk(gone, words), words).toBe(false);
}, 60_000);

it('keeps a workshop that was open on its day, also when it is closed afterwards', async () => {
	let clock = Date.parse('2026-01-01T00:00:00Z');
	const app = await startApp({ now: () => clock });
	const { workshop } = await usedWorkshop(app);
	await workshop.power('close-workshop', { closed: true });
	await workshop.lead.patch(workshop.path('/retention'), { purgeAfterDays: 30 });
	await workshop.power('close-workshop', { closed: false });
	clock += 31 * DAY_MS;
	const open = await app.restart();
	const lead = open.api.as(workshop.facilitatorToken);
	await expect.poll(async () => (await lead.get<Retention>(workshop.path('/retention'))).body.purgeAt).toBeNull();
	await lead.post(workshop.path('/powers/close-workshop'), { closed: true });
	const closed = await open.restart();
	await new Promise((resolve) => setTimeout(resolve, 300)); // the look at the start
	expect((await closed.api.as(workshop.facilitatorToken).get(workshop.path())).status).toBe(200);
}, 60_000);

it('lists where a name stands inside words, for those who lead', async () => {
	const app = await startApp();
	const { workshop, her } = await usedWorkshop(app);
	const roomId = workshop.room('educators');
	const note = await her.api.post<{ noteId: string }>(workshop.path('/notes'), { roomId, text: 'Kata Bu Zulaikha: mulai kecil' });
	const list = () => workshop.lead.get<{ mentions: Record<string, string>[]; total: number }>(workshop.path('/mentions'));
	const { body } = await list();
	expect(body.mentions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([`card ${NAME.toUpperCase()}`, 'board Zulaikha']);
	expect(body.mentions[1]?.path).toBe(`/r/${roomId}?note=${encodeURIComponent(note.body.noteId)}`);
	expect((await her.api.get(workshop.path('/mentions'))).status).toBe(403);
	await workshop.power('close-workshop', { closed: true });
	await anonymise(workshop, {});
	expect((await list()).body.total).toBe(0); // their names are forgotten, so nobody can be looked for
}, 60_000);

it('is for the facilitator alone, who types the code', async () => {
	const app = await startApp();
	const { workshop, her } = await usedWorkshop(app);
	await workshop.power('close-workshop', { closed: true });
	expect((await her.api.post(workshop.path('/purge'), { confirm: workshop.code })).status).toBe(403);
	await workshop.power('set-role', { participantId: her.participantId, role: 'co-facilitator' });
	expect(refusal(await her.api.post<ErrorAnswer>(workshop.path('/purge'), { confirm: workshop.code }))).toBe('403 facilitator-only');
	expect(refusal(await workshop.lead.post<ErrorAnswer>(workshop.path('/purge'), { confirm: 'yes' }))).toBe('400 not-confirmed confirm');
	expect((await workshop.lead.post(workshop.path('/purge'), { confirm: workshop.code.toLowerCase() })).status).toBe(200);
	expect((await workshop.lead.get(workshop.path())).status).toBe(410);
	expect((await app.api.get(`/api/doors/${workshop.code}`)).status).toBe(404);
	expect(isOnDisk(app, NAME)).toBe(false);
}, 60_000);
