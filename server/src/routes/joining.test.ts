/** Creating, doors, joining, coming back, signing in and out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { DAY, makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
let clock = 1_563_757_200_000;

beforeAll(async () => {
	app = await startApp({ now: () => clock, whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
});

const refused = async (path: string, body: unknown, headers?: Record<string, string>) => {
	const { status, body: answer } = await app.api.post<ErrorAnswer>(path, body, headers);
	return { status, ...answer.error };
};
const cookiesOf = (headers: Headers): string[] => headers.getSetCookie();

describe('POST /api/workshops', () => {
	it('answers with code, links, rooms, and a cookie', async () => {
		const { status, headers, body } = await app.api.post<TestWorkshop>('/api/workshops', DAY);
		expect(status).toBe(201);
		expect(body.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
		expect(body.joinUrl).toBe(`${app.url}/j#${body.code}`);
		expect(body.facilitatorUrl).toBe(`${app.url}/f#${body.workshopId}.${body.facilitatorToken}`);
		expect(body.rooms.map(({ kind, topicKey }) => topicKey ?? kind)).toEqual(['workshop', 'plenary', ...DAY.topics.map(({ key }) => key)]);
		expect(body.rooms.every(({ roomId }) => /^[0-9a-f]{32}$/.test(roomId))).toBe(true);
		const [cookie] = cookiesOf(headers);
		expect(cookie).toMatch(new RegExp(`^rembuk-${body.workshopId}-f=[\\w-]{43}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Strict$`));
		expect(cookie).not.toContain(body.facilitatorToken);
		const state = await app.api.get(`/api/workshops/${body.workshopId}`, { cookie: cookie?.split(';')[0] ?? '' });
		expect(state.status).toBe(200);
		expect(state.body).toMatchObject({ title: DAY.workshop.title, me: { role: 'facilitator', name: 'Fasilitator' }, stakeholders: DAY.stakeholders });
		expect((state.body.rooms as { notes: number }[]).map(({ notes }) => notes)).toEqual([0, 0, 12, 12, 12, 12]);
	});

	it.each([
		['an empty title', { workshop: { ...DAY.workshop, title: ' ' } }, 'workshop.title', 'workshop.title must not be empty.'],
		['no date', { workshop: { title: 'x' } }, 'workshop.date', 'workshop.date is required.'],
		['a key twice', { ...DAY, topics: [DAY.topics[0], DAY.topics[0]] }, 'topics[1].key', 'topics[1].key is used twice.'],
		['nothing', undefined, 'workshop', 'workshop is required.'],
	])('refuses %s by field', async (_, body, field, message) =>
		expect(await refused('/api/workshops', body)).toEqual({ status: 400, code: 'invalid-field', field, message }),
	);

	it('says it in Indonesian, and that without being asked', async () => {
		const message = 'workshop wajib diisi.';
		expect(await refused('/api/workshops', {}, { 'accept-language': 'id-ID,id;q=0.9' })).toMatchObject({ message });
		expect(await refused('/api/workshops', {}, { 'accept-language': 'fr' })).toMatchObject({ message });
	});

	it('tells where JSON breaks', async () =>
		expect(await refused('/api/workshops', '{"workshop": {')).toEqual({
			status: 400,
			code: 'invalid-json',
			message: 'This file or message is not valid JSON: it ends before it is complete (line 1, column 15)',
		}));
	it('wants JSON', async () =>
		expect(await refused('/api/workshops', 'x=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
			status: 415,
			code: 'unsupported-type',
		}));
	it('refuses more than a megabyte', async () =>
		expect(await refused('/api/workshops', 'x'.repeat(1_100_000))).toMatchObject({ status: 413, code: 'too-large' }));
});

describe('GET /api/doors/:code', () => {
	it.each(['plain', 'lower', 'spaced'])('opens to a code typed %s', async (how) => {
		const typed = { plain: workshop.code, lower: workshop.code.toLowerCase(), spaced: ` ${workshop.code.replace('-', ' ')} ` }[how] ?? '';
		const { status, body } = await app.api.get(`/api/doors/${encodeURIComponent(typed)}`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ workshopId: workshop.workshopId, title: DAY.workshop.title, joining: 'choose', language: 'id' });
		expect((body.topics as object[]).length).toBe(4);
	});
	it.each(['ABCD-2345', 'x', '0000-0000'])('knows no %s', async (code) => {
		const { status, body } = await app.api.get<ErrorAnswer>(`/api/doors/${code}`);
		expect(status).toBe(404);
		expect(body.error).toMatchObject({ code: 'unknown-code', field: 'code' });
	});
});

describe('POST /api/join', () => {
	it('gives credentials, the rooms that one may see, and a cookie of its own', async () => {
		const { status, headers, body } = await app.api.post('/api/join', { code: workshop.code, name: 'Ani', sector: 'academic', topicKey: 'educators' });
		expect(status).toBe(201);
		expect((body.rooms as { kind: string; topicKey?: string }[]).map(({ kind, topicKey }) => topicKey ?? kind)).toEqual(['workshop', 'plenary', 'educators']);
		expect(cookiesOf(headers)[0]).toMatch(new RegExp(`^rembuk-${workshop.workshopId}-p=`));
	});

	it.each([
		['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 400, 'invalid-field', 'name'],
		['a name of nothing visible', { name: '\u202E \u0000' }, 400, 'invalid-field', 'name'],
		['no name', { name: undefined }, 400, 'invalid-field', 'name'],
		['a name that is a number', { name: 7 }, 400, 'invalid-field', 'name'],
		['an unknown sector', { sector: 'pirates' }, 400, 'invalid-field', 'sector'],
		['an unknown topic', { topicKey: 'weather' }, 400, 'invalid-field', 'topicKey'],
		['a wrong code', { code: 'ABCD-EFGH' }, 404, 'unknown-code', 'code'],
	])('refuses %s', async (_, change, status, code, field) =>
		expect(await refused('/api/join', { code: workshop.code, name: 'Ani', ...change })).toMatchObject({ status, code, field }),
	);

	it('refuses a group that is closed', async () => {
		const other = await makeWorkshop(app.api);
		await other.power('close-topic', { topicKey: 'educators', closed: true });
		expect(await refused('/api/join', { code: other.code, name: 'Ani', topicKey: 'educators' })).toMatchObject({
			status: 409,
			code: 'room-closed',
			field: 'topicKey',
		});
		const placed = await Promise.all(Array.from({ length: 9 }, () => other.join()));
		expect(placed.some(({ rooms }) => rooms.some(({ topicKey }) => topicKey === 'educators'))).toBe(false);
	});

	it('keeps names clean and takes any script', async () => {
		const names = ['  Siti \u202E Aminah\n', 'ꦱꦶꦠꦶ', 'محمد', '<img src=x onerror=alert(1)>', '=1+1'];
		const people = await Promise.all(names.map((name) => workshop.join({ name })));
		const { participants } = (await workshop.lead.get<{ participants: { participantId: string; name: string }[] }>(workshop.path())).body;
		const kept = people.map(({ participantId }) => participants.find((person) => person.participantId === participantId)?.name);
		expect(kept).toEqual(['Siti Aminah', ...names.slice(1)]);
	});

	it('lets 300 join at once from one address, evenly and by sector', async () => {
		const crowd = await makeWorkshop(app.api);
		const sectors = ['academic', 'practitioner', 'agency'];
		await Promise.all(Array.from({ length: 300 }, (_, n) => crowd.join({ name: `P${n}`, sector: sectors[n % 3] ?? '' })));
		const { participants } = (await crowd.lead.get<{ participants: { sector?: string; roomId?: string; role: string }[] }>(crowd.path())).body;
		for (const { key } of DAY.topics) {
			const members = participants.filter(({ roomId }) => roomId === crowd.room(key));
			expect(members).toHaveLength(75);
			for (const sector of sectors) expect(Math.abs(members.filter((member) => member.sector === sector).length - 25)).toBeLessThanOrEqual(1);
		}
	});

	it('places everybody when the facilitator wants the groups even', async () => {
		const other = await makeWorkshop(app.api);
		await other.power('change-settings', { joining: 'place' });
		const people = await Promise.all(Array.from({ length: 8 }, () => other.join({ topicKey: 'educators' })));
		const inEducators = people.filter(({ rooms }) => rooms.some(({ topicKey }) => topicKey === 'educators'));
		expect(inEducators).toHaveLength(2);
	});
});

describe('POST /api/rejoin', () => {
	it('makes the same person of it', async () => {
		const ani = await workshop.join();
		const { status, body } = await app.api.post('/api/rejoin', { code: workshop.code, rejoinCode: ani.rejoinCode.toLowerCase() });
		expect(status).toBe(200);
		expect(body).toMatchObject({ participantId: ani.participantId, rejoinCode: ani.rejoinCode, rooms: ani.rooms });
		expect(body.token).not.toBe(ani.token);
	});
	it('takes the new code only, after a new one was made', async () => {
		const ani = await workshop.join();
		const { body } = await ani.api.post<{ rejoinCode: string }>(workshop.path('/me/rejoin-code'));
		expect(await refused('/api/rejoin', { code: workshop.code, rejoinCode: ani.rejoinCode })).toMatchObject({
			status: 404,
			code: 'unknown-code',
			field: 'rejoinCode',
		});
		expect((await app.api.post('/api/rejoin', { code: workshop.code, rejoinCode: body.rejoinCode })).status).toBe(200);
	});
	it('knows a rejoin code in its own workshop only', async () => {
		const [ani, other] = [await workshop.join(), await makeWorkshop(app.api)];
		expect(await refused('/api/rejoin', { code: other.code, rejoinCode: ani.rejoinCode })).toMatchObject({ code: 'unknown-code', field: 'rejoinCode' });
	});
	it('is no session', async () => {
		const ani = await workshop.join();
		expect((await app.api.as(ani.rejoinCode).get(workshop.path())).status).toBe(401);
	});
});

describe('sessions', () => {
	const cookieOf = (headers: Headers) => cookiesOf(headers)[0]?.split(';')[0] ?? '';

	it('turns a facilitator link into a cookie', async () => {
		const { status, headers, body } = await app.api.post('/api/sessions', { workshopId: workshop.workshopId, token: workshop.facilitatorToken });
		expect(status).toBe(200);
		expect(body).toMatchObject({ role: 'facilitator' });
		expect((await app.api.get(workshop.path(), { cookie: cookieOf(headers) })).status).toBe(200);
	});
	it.each(['x', 'y'.repeat(43)])('refuses the forged token %s', async (token) =>
		expect(await refused('/api/sessions', { workshopId: workshop.workshopId, token })).toMatchObject({ status: 401, code: 'session-ended' }),
	);
	it('refuses a token of another workshop', async () => {
		const other = await makeWorkshop(app.api);
		expect(await refused('/api/sessions', { workshopId: workshop.workshopId, token: other.facilitatorToken })).toMatchObject({ status: 401 });
	});

	it('lets a browser hold both seats and pick one', async () => {
		const asFacilitator = await app.api.post('/api/sessions', { workshopId: workshop.workshopId, token: workshop.facilitatorToken });
		const asParticipant = await app.api.post('/api/join', { code: workshop.code, name: 'Ani' });
		const cookie = `${cookieOf(asFacilitator.headers)}; other=1; ${cookieOf(asParticipant.headers)}`;
		const roleWith = async (headers: Record<string, string>) => (await app.api.get<{ me: { role: string } }>(workshop.path(), headers)).body.me.role;
		expect(await roleWith({ cookie })).toBe('facilitator');
		expect(await roleWith({ cookie, 'x-rembuk-as': 'participant' })).toBe('participant');
		expect(await roleWith({ cookie, 'x-rembuk-as': 'facilitator' })).toBe('facilitator');
	});

	it('signs out: the cookie is cleared and its secret is dead', async () => {
		const joined = await app.api.post('/api/join', { code: workshop.code, name: 'Ani' });
		const cookie = cookieOf(joined.headers);
		const out = await app.api.call('DELETE', workshop.path('/session'), undefined, { cookie });
		expect(out.status).toBe(200);
		expect(cookiesOf(out.headers)[0]).toContain('Max-Age=0');
		const again = await app.api.get<ErrorAnswer>(workshop.path(), { cookie });
		expect([again.status, again.body.error.code]).toEqual([401, 'session-ended']);
	});

	it('leaves the other seat when it signs out of one', async () => {
		const asFacilitator = await app.api.post('/api/sessions', { workshopId: workshop.workshopId, token: workshop.facilitatorToken });
		const asParticipant = await app.api.post('/api/join', { code: workshop.code, name: 'Ani' });
		const cookie = `${cookieOf(asFacilitator.headers)}; ${cookieOf(asParticipant.headers)}`;
		const out = await app.api.call('DELETE', workshop.path('/session'), undefined, { cookie, 'x-rembuk-as': 'participant' });
		expect(cookiesOf(out.headers)).toEqual([expect.stringMatching(new RegExp(`^rembuk-${workshop.workshopId}-p=; `))]);
		expect((await app.api.get<{ me: { role: string } }>(workshop.path(), { cookie, 'x-rembuk-as': 'participant' })).body.me.role).toBe('facilitator');
	});

	it('ends after half a year', async () => {
		const ani = await workshop.join();
		clock += 179 * 24 * 3600 * 1000;
		expect((await ani.api.get(workshop.path())).status).toBe(200);
		clock += 2 * 24 * 3600 * 1000;
		const late = await ani.api.get<ErrorAnswer>(workshop.path());
		expect([late.status, late.body.error.code]).toEqual([401, 'session-ended']);
	});

	it('ends the old link and its sessions when a new one is made, but not the caller’s', async () => {
		const other = await makeWorkshop(app.api);
		const open = () => app.api.post('/api/sessions', { workshopId: other.workshopId, token: other.facilitatorToken });
		const [mine, theirs] = [cookieOf((await open()).headers), cookieOf((await open()).headers)];
		const renewed = await app.api.post<{ facilitatorToken: string }>(other.path('/facilitator-link'), {}, { cookie: mine });
		expect(renewed.status).toBe(200);
		expect((await app.api.get(other.path(), { cookie: mine })).status).toBe(200);
		expect((await app.api.get(other.path(), { cookie: theirs })).status).toBe(401);
		expect((await other.lead.get(other.path())).status).toBe(401);
		expect((await app.api.as(renewed.body.facilitatorToken).get(other.path())).status).toBe(200);
	});
	it('does not let a co-facilitator take the link', async () => {
		const other = await makeWorkshop(app.api);
		const budi = await other.join();
		await other.power('set-role', { participantId: budi.participantId, role: 'co-facilitator' });
		expect((await budi.api.post(other.path('/facilitator-link'))).status).toBe(403);
	});
});

describe('PATCH /api/workshops/:id/me', () => {
	it('changes name and sector', async () => {
		const ani = await workshop.join({ sector: 'academic' });
		expect((await ani.api.patch(workshop.path('/me'), { name: ' Ani  B. ', sector: 'agency' })).status).toBe(200);
		expect((await ani.api.get(workshop.path())).body).toMatchObject({ me: { name: 'Ani B.', sector: 'agency' } });
		await ani.api.patch(workshop.path('/me'), { sector: null });
		expect((await ani.api.get<{ me: object }>(workshop.path())).body.me).not.toHaveProperty('sector');
		expect((await ani.api.patch(workshop.path('/me'), { sector: 'pirates' })).status).toBe(400);
	});
});

describe('behind a proxy with https', () => {
	it('binds the cookie to host and https, and makes links that work', async () => {
		const proxied = await startApp({ config: { trustProxy: true } });
		const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rembuk.example.org', origin: 'https://rembuk.example.org' };
		const { body, headers: answered } = await proxied.api.post<TestWorkshop>('/api/workshops', DAY, headers);
		expect(body.joinUrl).toBe(`https://rembuk.example.org/j#${body.code}`);
		const [cookie] = cookiesOf(answered);
		expect(cookie).toMatch(new RegExp(`^__Host-rembuk-${body.workshopId}-f=.*; Path=/; .*; Secure$`));
		const path = `/api/workshops/${body.workshopId}`;
		expect((await proxied.api.get(path, { ...headers, cookie: cookie?.split(';')[0] ?? '' })).status).toBe(200);
		expect((await proxied.api.get(path, { cookie: cookie?.split(';')[0] ?? '' })).status).toBe(401);
	});
});

it('asks whoever guesses codes to slow down, and lets the others in', async () => {
	const own = await startApp();
	const { code } = await makeWorkshop(own.api);
	const guesses = await Promise.all(Array.from({ length: 60 }, () => own.api.post('/api/join', { code: 'ABCD-EFGH', name: 'x' })));
	const statuses = guesses.map(({ status }) => status);
	expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(40); // 20 a second, over the edge of one
	expect(statuses).toContain(429);
	expect(guesses.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1');
	expect((await own.api.post('/api/join', { code, name: 'Ani' })).status).toBe(201);
});
