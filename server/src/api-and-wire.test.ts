/** The seam of API and wire, in the whole server: what one writes the other sees, and a power, a lock, a move or a sign-out reaches those who are connected. */
import { viewBoard } from '@rembuk/shared/board/board-view';
import { changeRecord, readRecord } from '@rembuk/shared/board/record-codec';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import { viewWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { connect, until } from './sockets/testing/provider.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from './testing/make-workshop.ts';
import { startApp, type TestApp } from './testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;
let budi: TestPerson;
let room: string;

beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ name: 'Ani', topicKey: 'educators' });
	budi = await workshop.join({ name: 'Budi', topicKey: 'educators' });
	room = workshop.room('educators');
});

const open = async (token: string, roomId: string, ack = false) => {
	const client = connect(`${app.url.replace('http', 'ws')}/sync`, roomId, token, { ack });
	onTestFinished(() => client.destroy());
	await until(() => client.provider.synced || client.closes.length > 0, 'synced');
	return client;
};
const write = async (who: TestPerson, text: string) => (await who.api.post<{ noteId: string }>(workshop.path('/notes'), { roomId: room, text })).body.noteId;
/** Recolours a note as a browser would. */
const recolour = (client: Awaited<ReturnType<typeof open>>, noteId: string, color: string) => {
	const before = readRecord(client.doc, noteId);
	if (!before) throw new Error('the note is not here');
	client.doc.transact(() => changeRecord(client.doc, before, { ...before, props: { ...(before.props as object), color } }));
};
const colourOf = (client: Awaited<ReturnType<typeof open>>, noteId: string) => viewBoard(client.doc).notes.find(({ id }) => id === noteId)?.color;

describe('API and wire', () => {
	it('shows a note of the API to those who are connected, and their change to the API', async () => {
		const client = await open(budi.token, room, true);
		const noteId = await write(ani, 'Dari ponsel');
		await until(
			() => viewBoard(client.doc).notes.some(({ id, text, author }) => id === noteId && text === 'Dari ponsel' && author === ani.participantId),
			'the note',
		);
		recolour(client, noteId, 'blue');
		await until(() => client.saved() >= 2, 'what it brought, and the colour, to be durable');
		const { body } = await workshop.lead.get<{ documents: { boards: unknown } }>(workshop.path('/export/json'));
		expect(JSON.stringify(body)).toContain('Dari ponsel');
	});

	it('keeps a note of the API its author’s: others may not change it when only authors may', async () => {
		const noteId = await write(ani, 'Milik Ani');
		await workshop.power('change-settings', { onlyAuthorsEdit: true });
		onTestFinished(async () => void (await workshop.power('change-settings', { onlyAuthorsEdit: false })));
		const [hers, his] = [await open(ani.token, room, true), await open(budi.token, room, true)];
		recolour(hers, noteId, 'green');
		await until(() => colourOf(his, noteId) === 'green', 'her change');
		recolour(his, noteId, 'red');
		await until(() => his.refused.length > 0, 'the refusal');
		expect(his.refused[0]?.code).toBe('only-authors-edit');
		await until(() => his.closes.some(({ code }) => code === 4403), 'the close');
		expect(colourOf(hers, noteId)).toBe('green');
	});

	it('carries powers and cards to everybody in the workshop room', async () => {
		const client = await open(ani.token, workshop.room('workshop'));
		await workshop.power('announce', { text: 'Lima menit lagi' });
		await until(() => viewWorkshop(client.doc).announcement()?.text === 'Lima menit lagi', 'the announcement');
		const made = await budi.api.post<{ cardId: string }>(workshop.path('/cards'), { roomId: room, what: 'Susun peta jalan', forWhom: ['Bappenas'] });
		await until(
			() => readCards(client.doc).some(({ id, what, forWhom }) => id === made.body.cardId && what === 'Susun peta jalan' && forWhom[0] === 'bappenas'),
			'the card',
		);
	});

	it('lets a locked room be read and not written, and opens it again', async () => {
		const client = await open(budi.token, room, true);
		const noteId = await write(ani, 'Sebelum dikunci');
		await until(() => colourOf(client, noteId) !== undefined, 'the note');
		await workshop.power('lock-room', { roomId: room, locked: true });
		await until(() => client.hints.some((hint) => hint.kind === 'rights' && !hint.canWrite), 'the hint');
		recolour(client, noteId, 'red');
		await until(() => client.refused.some(({ code }) => code === 'room-locked'), 'the refusal');
		await workshop.power('lock-room', { roomId: room, locked: false });
		const again = await open(budi.token, room, true);
		expect(colourOf(again, noteId)).not.toBe('red');
		recolour(again, noteId, 'violet');
		await until(() => again.saved() >= 2, 'saved again');
	});

	it('closes the old room to somebody who is moved, and opens the new one', async () => {
		const citra = await workshop.join({ topicKey: 'educators' });
		const client = await open(citra.token, room, true);
		await workshop.power('move-participant', { participantId: citra.participantId, roomId: workshop.room('regulators') });
		await until(() => client.closes.some(({ code }) => code === 4403), 'the close');
		const next = await open(citra.token, workshop.room('regulators'));
		expect(next.provider.synced).toBe(true);
	});

	it('is there for a group that was just added', async () => {
		const { body } = await workshop.power<{ roomId: string; topicKey: string }>('add-topic', { title: 'Media', starterNotes: ['Mulai di sini'] });
		const dewi = await workshop.join({ topicKey: body.topicKey });
		const client = await open(dewi.token, body.roomId);
		expect(viewBoard(client.doc).notes.map(({ text }) => text)).toEqual(['Mulai di sini']);
	});

	it('ends the sockets of whoever signs out, and of an old facilitator link', async () => {
		const eka = await workshop.join();
		const client = await open(eka.token, workshop.room('workshop'));
		await eka.api.call('DELETE', workshop.path('/session'));
		await until(() => client.closes.length > 0, 'the close');
		const other = await makeWorkshop(app.api);
		const lead = await open(other.facilitatorToken, other.room('workshop'));
		await other.lead.post(other.path('/facilitator-link'));
		await until(() => lead.closes.length > 0, 'the close of the old link');
	});

	it.each([
		['no credential', () => ({}), 401],
		['a forged one', () => ({ authorization: `Bearer ${'x'.repeat(43)}` }), 401],
		['a page of another origin', () => ({ authorization: `Bearer ${ani.token}`, origin: 'https://evil.example' }), 403],
	])('refuses an upgrade with %s', async (_, headers, status) => {
		const socket = new WebSocket(`${app.url.replace('http', 'ws')}/sync/${room}`, { headers: headers() });
		const answered = await new Promise<number | undefined>((resolve) => {
			socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
			socket.on('error', () => undefined);
		});
		expect(answered).toBe(status);
	});

	it('takes the cookie of the page’s own seat on the upgrade', async () => {
		const joined = await app.api.post('/api/join', { code: workshop.code, name: 'Fajar' });
		const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
		const socket = new WebSocket(`${app.url.replace('http', 'ws')}/sync/${workshop.room('workshop')}?as=participant`, { headers: { cookie, origin: app.url } });
		onTestFinished(() => socket.terminate());
		await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
	});
});
