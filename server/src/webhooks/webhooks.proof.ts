/** Webhooks against a receiver of our own: what it hears, that it can check the signature, and that nothing is lost on the way. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';
import { isPublicAddress } from './public-address.ts';

interface Heard {
	headers: Record<string, string | string[] | undefined>;
	body: string;
	message: { type: string; timestamp: string; data: { workshopId: string; cardId?: string; card?: { cardId: string; what: string; status: string } } };
}
interface List {
	webhooks: { webhookId: string; stopped: string | null; deliveries: { id: string; type: string; state: string; status: number | null; attempts: number }[] }[];
}

/** A receiver that answers with the statuses in turn, the last one for ever. */
async function receiver(...statuses: number[]) {
	const heard: Heard[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (part: string) => {
			body += part;
		});
		request.on('end', () => {
			heard.push({ headers: request.headers, body, message: JSON.parse(body) as Heard['message'] });
			response.writeHead((statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 204).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const add = (workshop: TestWorkshop, url: string) =>
	workshop.lead.post<{ webhookId: string; secret: string } & ErrorAnswer>(workshop.path('/webhooks'), { url });
const list = async (workshop: TestWorkshop) => (await workshop.lead.get<List>(workshop.path('/webhooks'))).body.webhooks;
const card = (workshop: TestWorkshop, what: string) =>
	workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), { roomId: workshop.room('educators'), what, who: ['kemensos'] });

it('tells card changes and the closing, signed', async () => {
	const app = await startApp({ config: { webhooksAllowPrivate: true } });
	const workshop = await makeWorkshop(app.api);
	await card(workshop, 'Ada sebelumnya');
	const { heard, url } = await receiver(204);
	const { secret } = (await add(workshop, url)).body;
	const made = await card(workshop, 'Siapkan naskah');
	await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(1);
	const [first] = heard as [Heard];
	expect(first.message).toMatchObject({ type: 'card.created', data: { workshopId: workshop.workshopId, card: { what: 'Siapkan naskah', status: 'open' } } });
	const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = first.headers;
	const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
		.update(`${id}.${at}.${first.body}`)
		.digest('base64');
	expect(signature).toBe(`v1,${expected}`);

	await workshop.lead.patch(workshop.path(`/cards/${made.body.cardId}`), { status: 'done' });
	await workshop.power('close-workshop', { closed: true });
	await expect.poll(() => heard.map(({ message }) => message.type), { timeout: 10_000 }).toEqual(['card.created', 'card.changed', 'workshop.closed']);
	const [hook] = await list(workshop);
	expect(hook?.deliveries.map(({ type, state, status }) => `${type} ${state} ${status}`)).toContain('workshop.closed delivered 204');
	expect(JSON.stringify(await list(workshop))).not.toContain(secret);
}, 40_000);

it('tries again under the same id, and goes on after a restart', async () => {
	const app = await startApp({ config: { webhooksAllowPrivate: true } });
	const workshop = await makeWorkshop(app.api);
	const { heard, url } = await receiver(503, 204);
	const { webhookId } = (await add(workshop, url)).body;
	await workshop.lead.post(workshop.path(`/webhooks/${webhookId}/test`));
	await expect.poll(() => heard.length).toBe(1);
	await expect.poll(async () => (await list(workshop))[0]?.deliveries[0]).toMatchObject({ state: 'waiting', status: 503, attempts: 1 });
	await card(workshop, 'Sebelum mati'); // the server goes down before it is told
	const again = await app.restart();
	await expect.poll(() => heard.map(({ message }) => message.type), { timeout: 15_000 }).toEqual(expect.arrayContaining(['webhook.test', 'card.created']));
	await expect.poll(() => heard.filter(({ message }) => message.type === 'webhook.test').length, { timeout: 15_000 }).toBe(2);
	const ids = heard.filter(({ message }) => message.type === 'webhook.test').map(({ headers }) => headers['webhook-id']);
	expect(new Set(ids).size).toBe(1);
	expect((await again.api.as(workshop.facilitatorToken).get<List>(workshop.path('/webhooks'))).body.webhooks[0]?.stopped).toBeNull();
}, 60_000);

it('lets a receiver that never answers hold up nobody else', async () => {
	const app = await startApp({ config: { webhooksAllowPrivate: true } });
	const silent = createServer(() => undefined); // takes the message and says nothing
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		silent.closeAllConnections();
		silent.close();
	});
	const slow = await makeWorkshop(app.api);
	const { webhookId } = (await add(slow, `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)).body;
	for (let n = 0; n < 9; n++) await slow.lead.post(slow.path(`/webhooks/${webhookId}/test`));
	const quick = await makeWorkshop(app.api);
	const { heard, url } = await receiver(204);
	const hook = (await add(quick, url)).body;
	await quick.lead.post(quick.path(`/webhooks/${hook.webhookId}/test`));
	await expect.poll(() => heard.length, { timeout: 3000 }).toBe(1);
	// the one that was tried has its attempt; the others were not even tried
	await expect
		.poll(async () => (await list(slow))[0]?.deliveries.map(({ attempts }) => attempts).sort(), { timeout: 20_000 })
		.toEqual([...Array(8).fill(0), 1]);
}, 60_000);

it('stops at a receiver that is gone, and posts into no private network', async () => {
	const open = await startApp({ config: { webhooksAllowPrivate: true } });
	const workshop = await makeWorkshop(open.api);
	const { url } = await receiver(410);
	const { webhookId } = (await add(workshop, url)).body;
	await workshop.lead.post(workshop.path(`/webhooks/${webhookId}/test`));
	await expect.poll(async () => (await list(workshop))[0]?.stopped).toBe('gone');
	expect((await workshop.lead.call('DELETE', workshop.path(`/webhooks/${webhookId}`))).status).toBe(200);
	expect(await list(workshop)).toEqual([]);

	const app = await startApp();
	const guarded = await makeWorkshop(app.api);
	for (const bad of [
		'http://127.0.0.1/x',
		'http://localhost:8080/',
		'http://[::1]/',
		'http://[::ffff:10.0.0.1]/',
		'http://192.168.1.4/',
		'http://169.254.169.254/latest',
		'http://0x7f000001/',
		'http://2130706433/',
		'http://me:pw@example.org/',
	]) {
		const answer = await add(guarded, bad);
		expect([answer.status, answer.body.error?.code, answer.body.error?.field], bad).toEqual([400, 'private-address', 'url']);
	}
	for (const bad of ['ftp://example.org/', 'file:///etc/passwd', 'x'])
		expect((await add(guarded, bad)).body.error, bad).toMatchObject({ code: 'invalid-field', field: 'url' });
	const person = await guarded.join();
	expect((await person.api.post(guarded.path('/webhooks'), { url: 'https://example.org/' })).status).toBe(403);
}, 40_000);

it.each([
	['8.8.8.8', true],
	['2606:4700::1111', true],
	['172.15.0.1', true],
	['172.31.255.255', false],
	['100.64.0.1', false],
	['0.0.0.0', false],
	['224.0.0.1', false],
	['::', false],
	['fe80::1%eth0', false],
	['fd00::1', false],
	['64:ff9b::a00:1', false],
	['2002:7f00:1::', false],
	['::ffff:127.0.0.1', false],
	['example.org', false],
])('%s is public: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
