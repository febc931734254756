/** An export over HTTP: what the Berita Acara is told, how far it is, and who goes away before it is made. */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
});

interface Told {
	state: 'none' | 'waiting' | 'writing';
	done: number;
	of: number;
}
const progress = async (job: string): Promise<Told> => (await workshop.lead.get<Told & Record<string, unknown>>(workshop.path(`/export-progress/${job}`))).body;
/** The next thread that is started. */
function nextThread(): Promise<Worker> {
	return new Promise((resolve) => {
		process.once('worker', resolve);
		onTestFinished(() => void process.off('worker', resolve));
	});
}

describe('number and signatories', () => {
	const page = async (query: Record<string, string>) => workshop.lead.get<{ text: string }>(workshop.path(`/export/html?${new URLSearchParams(query)}`));

	it('are printed as they were given, hostile words as words; without them there are lines to write on', async () => {
		const { body } = await page({ lang: 'id', number: '<b>012</b>/BA', signatories: 'Ratna Dewi; Ketua; KPSI\n\n  <script>alert(1)</script> ;\nBudi' });
		expect(body.text).toContain('Nomor: &lt;b&gt;012&lt;/b&gt;/BA');
		for (const words of ['Ratna Dewi', 'Ketua; KPSI', '&lt;script&gt;alert(1)&lt;/script&gt;', 'Budi']) expect(body.text).toContain(words);
		expect(body.text).not.toContain('<script');
		const plain = (await page({ lang: 'id' })).body.text;
		expect(plain).toContain('Nomor: ……');
		expect(plain).toContain('……');
	}, 180_000);

	it.each([
		['number', { number: 'x'.repeat(101) }],
		['signatories', { signatories: 'x'.repeat(4001) }],
		['lang', { lang: 'fr' }],
		['job', { job: '../x' }],
	])('names the field that is wrong: %s', async (field, query) => {
		const answer = await workshop.lead.get<ErrorAnswer & Record<string, unknown>>(workshop.path(`/export/html?${new URLSearchParams(query)}`));
		expect([answer.status, answer.body.error.field]).toEqual([400, field]);
	});
});

describe('how far it is', () => {
	it('is told to those who lead this workshop, and to nobody else', async () => {
		const other = await makeWorkshop(app.api);
		const member = await workshop.join();
		const path = workshop.path('/export-progress/mine');
		expect(await progress('nobody-asked')).toEqual({ state: 'none', done: 0, of: 1 });
		const file = workshop.lead.get(workshop.path('/export/docx?job=mine'));
		await expect.poll(async () => (await progress('mine')).state, { interval: 20, timeout: 30_000 }).toBe('writing');
		const { done, of } = await progress('mine');
		expect(done).toBeLessThanOrEqual(of);
		expect((await other.lead.get<Told & Record<string, unknown>>(other.path('/export-progress/mine'))).body.state).toBe('none');
		expect((await other.lead.get(path)).status).toBe(403);
		expect((await member.api.get(path)).status).toBe(403);
		expect((await app.api.get(path)).status).toBe(401);
		expect((await file).status).toBe(200);
		expect(await progress('mine')).toEqual({ state: 'none', done: 0, of: 1 });
	}, 180_000);

	it('whoever goes away ends the thread, and the next one is served', async () => {
		const thread = nextThread();
		const gone = new AbortController();
		const answer = fetch(app.url + workshop.path('/export/zip?job=gone'), {
			headers: { authorization: `Bearer ${workshop.facilitatorToken}` },
			signal: gone.signal,
		});
		const ended = once(await thread, 'exit');
		await expect.poll(async () => (await progress('gone')).state, { interval: 20, timeout: 30_000 }).toBe('writing');
		gone.abort();
		await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
		await ended; // terminated, not finished: it would have written for seconds
		await expect.poll(async () => (await progress('gone')).state).toBe('none');
		expect((await workshop.lead.get(workshop.path('/export/html'))).status).toBe(200);
	}, 180_000);
});
