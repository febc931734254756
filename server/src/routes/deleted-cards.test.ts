/** Deleting action cards over the API, and bringing them back. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../storage/open-storage.ts';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

interface Card {
	cardId: string;
	parents: string[];
	history: unknown[];
}
interface Board {
	roomId: string;
	records: { props?: { cardId?: string } }[];
}

let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;
let budi: TestPerson;
beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ topicKey: 'educators', sector: 'academic' });
	budi = await workshop.join({ topicKey: 'regulators' });
});

const path = (cardId: string, more = '') => workshop.path(`/cards/${cardId}${more}`);
const erase = (cardId: string, as = ani.api) => as.call<{ cardIds: string[] } & ErrorAnswer>('DELETE', path(cardId));
const restore = (cardId: string, as = ani.api) => as.post<ErrorAnswer>(path(cardId, '/restore'));
const refusal = ({ status, body }: { status: number; body: ErrorAnswer }) => `${status} ${body.error.code}${body.error.field ? ` ${body.error.field}` : ''}`;
const found = async (cardId: string) => (await workshop.lead.get<{ cards: Card[] }>(workshop.path())).body.cards.find((card) => card.cardId === cardId);
const archive = async () =>
	(await workshop.lead.get<{ documents: { boards: Board[]; plan: { entries: Record<string, unknown> } } }>(workshop.path('/export/json'))).body.documents;
const shown = async (cardId: string) =>
	(await archive()).boards.flatMap(({ roomId, records }) => records.flatMap(({ props }) => (props?.cardId === cardId ? [roomId] : [])));
async function card(fields: object = {}): Promise<string> {
	const noteId = (await ani.api.post<{ noteId: string }>(workshop.path('/notes'), { roomId: workshop.room('educators'), text: 'Kurikulum' })).body.noteId;
	const made = await ani.api.post<{ cardId: string }>(workshop.path('/cards'), {
		roomId: workshop.room('educators'),
		what: 'Susun kurikulum',
		who: [ani.participantId, 'Pak RT'],
		forWhom: ['universities'],
		due: { kind: 'date', on: '2020-01-01' },
		fromNotes: [noteId],
		...fields,
	});
	return made.body.cardId;
}

describe('DELETE …/cards/:cardId', () => {
	it('takes the card out of the plan and off the board; it comes back as it was', async () => {
		const cardId = await card();
		await ani.api.patch(path(cardId), { status: 'under-way', statusNote: 'mulai' });
		const before = await found(cardId);
		const [entries, boards] = [(await archive()).plan.entries, await shown(cardId)];
		expect(before?.history).toHaveLength(1);
		expect((await erase(cardId)).body).toEqual({ ok: true, cardIds: [] });
		expect([await found(cardId), await shown(cardId)]).toEqual([undefined, []]);
		expect(Object.keys((await archive()).plan.entries).filter((name) => name.includes(cardId))).toEqual([]);
		expect((await restore(cardId, workshop.lead)).status).toBe(200);
		expect([await found(cardId), await shown(cardId), (await archive()).plan.entries]).toEqual([before, boards, entries]);
	});

	it('lets the parents of a merged card stand again, and refuses to take one of them away', async () => {
		const parents = [await card(), await card()];
		const { cardId } = (await workshop.power<{ cardId: string }>('merge-cards', { cardIds: parents })).body;
		expect(refusal(await erase(parents[0] ?? ''))).toBe('400 invalid-field cardId');
		expect((await erase(cardId)).body.cardIds.sort()).toEqual([...parents].sort());
		expect(await found(parents[0] ?? '')).toBeDefined();
		await restore(cardId);
		expect([(await found(cardId))?.parents, await found(parents[0] ?? '')]).toEqual([[...parents].sort(), undefined]);
	});

	it('asks the table of rights, as on the wire', async () => {
		const cardId = await card();
		expect(refusal(await erase(cardId, budi.api))).toBe('403 not-yours roomId');
		await workshop.power('lock-room', { roomId: workshop.room('educators'), locked: true });
		expect(refusal(await erase(cardId))).toBe('423 room-locked roomId');
		expect((await erase(cardId, workshop.lead)).status).toBe(200);
		expect(refusal(await restore(cardId))).toBe('423 room-locked roomId');
		await workshop.power('lock-room', { roomId: workshop.room('educators'), locked: false });
		expect(refusal(await restore(cardId, budi.api))).toBe('403 not-yours roomId');
		expect((await restore(cardId)).status).toBe(200);
	});

	it('knows no card that is gone or never was, and brings back none that stands', async () => {
		const cardId = await card();
		expect(refusal(await restore(cardId))).toBe('400 invalid-field cardId');
		expect((await restore(cardId)).body.error.message).toBe('cardId is still in the plan, so there is nothing to bring back.');
		await erase(cardId);
		expect(refusal(await erase(cardId))).toBe('404 unknown-card');
		for (const none of ['none', cardId.replace(/./g, '_'), `%25`]) expect(refusal(await restore(none))).toBe('404 unknown-card');
	});

	it('stands when two bring it back at once, with one shape', async () => {
		const cardId = await card();
		await erase(cardId);
		await Promise.all([restore(cardId), restore(cardId, workshop.lead)]);
		expect(await found(cardId)).toBeDefined();
		expect(await shown(cardId)).toHaveLength(1);
	});
});

it('leaves an audit line of both', async () => {
	const own = await startApp();
	const other = await makeWorkshop(own.api);
	const { cardId } = (await other.lead.post<{ cardId: string }>(other.path('/cards'), { roomId: other.room('plenary'), what: 'Kawal aturan turunan' })).body;
	await other.lead.call('DELETE', other.path(`/cards/${cardId}`));
	await other.lead.post(other.path(`/cards/${cardId}/restore`));
	await own.close();
	const storage = await openStorage({ dataDir: join(own.dataDir, 'data') });
	onTestFinished(() => storage.close());
	const rows = await storage.db.selectFrom('audit').selectAll().orderBy('id').execute();
	expect(rows.slice(-2).map(({ action, detail }) => [action, JSON.parse(detail)])).toMatchObject([
		['delete-card', { cardId, card: { what: 'Kawal aturan turunan' } }],
		['restore-card', { cardId }],
	]);
});
