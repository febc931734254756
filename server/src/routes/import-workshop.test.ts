import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { openApi } from '../testing/api.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

interface Archive {
	workshopId: string;
	people: { id: string; name: string; role: string; roomId?: string }[];
	rooms: { roomId: string; kind: string }[];
	documents: {
		workshop: Record<string, Record<string, unknown>>;
		plan: { entries: Record<string, unknown>; texts: Record<string, string> };
		boards: { roomId: string; records: { id: string; typeName: string }[] }[];
	};
}
interface Made {
	workshopId: string;
	code: string;
	facilitatorToken: string;
	report: { leftOut: { path: string; reason: string; about?: object }[]; leftOutCount: number };
}
interface Refusal {
	error: { code: string; field?: string };
}

/** The archive as it came, without the moment of export. */
const comparable = (text: string): string => text.replace(/"exportedAt": "[^"]*"/, '');

async function archived(url: string, day: { workshopId: string; facilitatorToken: string }): Promise<{ text: string; archive: Archive }> {
	const response = await fetch(`${url}/api/workshops/${day.workshopId}/export/json`, { headers: { authorization: `Bearer ${day.facilitatorToken}` } });
	const text = await response.text();
	return { text, archive: JSON.parse(text) };
}

/** The demo's day with everything that a workshop's state can hold. */
async function fullDay() {
	const app = await startApp({ whenOver: afterAll });
	const day = await seedDemo(app.url, () => undefined);
	const lead = openApi(app.url, day.facilitatorToken);
	const power = (name: string, args: object) => lead.post(`/api/workshops/${day.workshopId}/powers/${name}`, args);
	const { archive } = await archived(app.url, day);
	const group = archive.rooms.find(({ kind }) => kind === 'breakout')?.roomId;
	const phases = Object.keys(archive.documents.workshop).flatMap((name) => (name.startsWith('phase:') ? [name.slice(6)] : []));
	await power('set-phase', { phaseKey: phases[0] });
	await power('set-phase', { phaseKey: phases[1], roomId: group });
	await power('start-timer', { minutes: 30 });
	await power('start-timer', { minutes: 5, roomId: group });
	await power('announce', { text: 'Istirahat 15 menit' });
	await power('change-settings', { onlyAuthorsDelete: true, joining: 'place' });
	await power('lock-room', { roomId: group, locked: true });
	await power('reach-milestone', {
		key: Object.keys(archive.documents.plan.entries)
			.find((name) => name.startsWith('milestone:'))
			?.slice(10),
		on: '2019-09-03',
	});
	await power('close-topic', {
		topicKey: Object.keys(archive.documents.workshop)
			.find((name) => name.startsWith('topic:'))
			?.slice(6),
		closed: true,
	});
	return { app, day, ...(await archived(app.url, day)) };
}

describe('POST /api/import', () => {
	let full: Awaited<ReturnType<typeof fullDay>>;
	let app: TestApp;
	let day: typeof full.day;
	let text: string;
	beforeAll(async () => {
		full = await fullDay();
		({ app, day, text } = full);
	});
	const archiveOf = (): Archive => JSON.parse(text);

	it('brings the whole workshop back on another server: exported again, it is the same bytes', async () => {
		const archive = archiveOf();
		expect(Object.keys(archive.documents.workshop)).toEqual(expect.arrayContaining(['phase', 'clock', 'announcement', 'settings']));
		const other = await startApp();
		const made = await other.api.post<Made>('/api/import', archive);
		expect(made.body.report).toMatchObject({ leftOut: [], leftOutCount: 0 });
		expect([made.status, made.body.workshopId]).toEqual([201, archive.workshopId]);
		const again = await archived(other.url, made.body);
		expect(comparable(again.text)).toBe(comparable(text));
		const restarted = await other.restart();
		expect(comparable((await archived(restarted.url, made.body)).text)).toBe(comparable(text));
	});

	it('makes a copy under new ids where the workshop is still there, also when it comes twice at once', async () => {
		const archive = archiveOf();
		const made = await app.api.post<Made>('/api/import', archive);
		expect(made.status).toBe(201);
		expect(made.body.workshopId).not.toBe(day.workshopId);
		const copy = (await archived(app.url, made.body)).archive;
		expect(copy.people.map(({ name }) => name)).toEqual(expect.arrayContaining(archive.people.map(({ name }) => name)));
		expect(copy.people.length).toBe(archive.people.length);
		const ids = new Set(archive.people.map(({ id }) => id));
		expect(copy.people.filter(({ id }) => ids.has(id))).toEqual([]);
		const text = JSON.stringify(copy);
		for (const id of [day.workshopId, ...ids, ...archive.rooms.map(({ roomId }) => roomId)]) expect(text).not.toContain(id);
		const fresh = await startApp();
		const both = await Promise.all([fresh.api.post<Made>('/api/import', archive), fresh.api.post<Made>('/api/import', archive)]);
		expect(both.map(({ status }) => status)).toEqual([201, 201]);
		expect(new Set(both.map(({ body }) => body.workshopId)).size).toBe(2);
	});

	it('answers with ?preview=1 what it would make, and makes nothing', async () => {
		const archive = archiveOf();
		const other = await startApp();
		const asked = await other.api.post('/api/import?preview=1', archive);
		expect(asked.status).toBe(200);
		expect(asked.body).toMatchObject({
			preview: { date: '2019-07-22', keepsIds: true, people: archive.people.length, notes: 48, cards: 4 },
			report: { leftOut: [], leftOutCount: 0 },
		});
		expect((asked.body.preview as { rooms: unknown[] }).rooms).toHaveLength(5);
		const made = await other.api.post<Made>('/api/import', archive);
		expect(made.body.workshopId).toBe(archive.workshopId); // its ids were still free
		expect((await other.api.post('/api/import?preview=1', archive)).body).toMatchObject({ preview: { keepsIds: false } });
	});

	it('leaves out what cannot be read, and names it', async () => {
		const archive = archiveOf();
		const { documents } = archive;
		const [board] = documents.boards;
		board?.records.push({ id: 'shape:evil', typeName: 'shape' }, { id: 'shape:../x', typeName: 'shape' });
		documents.boards.push({ roomId: 'f'.repeat(32), records: [] });
		documents.workshop['person:thief'] = { name: 'X', role: 'king', joinedAt: 1, colour: '#000000' };
		documents.workshop['person:lost'] = { name: 'Y', role: 'participant', roomId: 'f'.repeat(32), joinedAt: 1, colour: '#000000' };
		documents.workshop['secret:x'] = {};
		documents.plan.entries['card:gone/status'] = 'done';
		documents.plan.entries['card:bad'] = { roomId: 'nowhere', author: 'x', createdAt: 0 };
		documents.plan.entries['card:bad/status'] = 'done';
		documents.plan.texts['t:card:bad/what'] = 'x';
		const other = await startApp();
		const made = await other.api.post<Made>('/api/import', archive);
		expect(made.status).toBe(201);
		const told = made.body.report.leftOut.map(({ path, reason }) => `${path} ${reason}`).sort();
		expect(told).toEqual([
			`documents.boards.${board?.roomId}.shape:../x unknown-kind`,
			`documents.boards.${board?.roomId}.shape:evil unknown-kind`,
			`documents.boards.${'f'.repeat(32)} unknown-room`,
			'documents.plan.entries.card:bad bad-value',
			'documents.plan.entries.card:gone/status unknown-card',
			'documents.workshop.person:lost.roomId unknown-room',
			'documents.workshop.person:thief bad-value',
			'documents.workshop.secret:x unknown-kind',
		]);
		const about = Object.fromEntries(made.body.report.leftOut.map((one) => [one.path, one.about]));
		expect(about['documents.workshop.person:thief']).toEqual({ kind: 'person', words: 'X' });
		expect(about[`documents.boards.${board?.roomId}.shape:evil`]).toMatchObject({ kind: 'thing' });
		expect(about['documents.workshop.secret:x']).toBeUndefined();
	});

	it.each([
		['no archive', { format: 'something-else' }, 'format'],
		['another version', { version: 2 }, 'version'],
		['no state', { documents: { workshop: {}, plan: { entries: {}, texts: {} }, boards: [] } }, 'documents.workshop.info'],
	])('refuses %s, naming the field', async (_, change, field) => {
		const archive = archiveOf();
		const answer = await app.api.post<Refusal>('/api/import', { ...archive, ...change });
		expect([answer.status, answer.body.error.field]).toEqual([400, field]);
	});

	it('refuses what is more work than its length tells, before it parses it', async () => {
		const deep = '['.repeat(3_000_000);
		const many = `[${'{},'.repeat(2_000_000)}0]`;
		for (const body of [deep, many]) {
			const before = performance.now();
			const answer = await app.api.post<Refusal>('/api/import', `{"format":"rembuk-archive","documents":${body}}`);
			expect([answer.status, answer.body.error.code]).toEqual([413, 'too-large']);
			expect(JSON.stringify(answer.body)).toContain('at most 3,750,000 JSON values, 200,000 different names, 64 levels deep');
			expect(performance.now() - before).toBeLessThan(1500);
		}
	});

	it('takes so many large ones a minute, and small ones always', async () => {
		const own = await startApp();
		const large = JSON.stringify({ format: 'none', words: 'x'.repeat(1_100_000) });
		const codes: string[] = [];
		for (let n = 0; n < 21; n++) codes.push((await own.api.post<Refusal>('/api/import', large)).body.error.code);
		expect(codes).toEqual([...Array(20).fill('invalid-field'), 'slow-down']);
		expect((await own.api.post<Refusal>('/api/import', { format: 'none' })).body.error.code).toBe('invalid-field');
	});

	it('says of an archive that a newer Rembuk wrote what to do with it', async () => {
		const answer = await app.api.post<{ error: { message: string } }>('/api/import', { ...archiveOf(), version: 2 });
		expect(answer.body.error.message).toMatch(/Update this server|Perbarui server ini/);
	});
});
