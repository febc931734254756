/** Who was in a workshop that is deleted hears that it was; strangers hear what they always heard, and the server keeps nothing that names anybody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answer } from '../testing/api.ts';
import { makeWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

const DAY = 24 * 60 * 60 * 1000;
interface Refused {
	error: { code: string; message: string };
}
const told = ({ status, body }: Answer<Refused>): string => `${status} ${body.error.code}`;
const onDisk = (app: TestApp, words: string): string[] => {
	const dir = join(app.dataDir, 'data');
	const files = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
	return files.map(({ name }) => name).filter((name) => readFileSync(join(dir, name)).includes(words));
};

async function deleted(now?: () => number) {
	const app = await startApp(now && { now });
	const [workshop, other] = [await makeWorkshop(app.api), await makeWorkshop(app.api)];
	const her = await workshop.join({ name: 'Zulaikha', topicKey: 'educators' });
	const gone = await workshop.join({ name: 'Harun', topicKey: 'educators' });
	expect((await gone.api.call('DELETE', `/api/workshops/${workshop.workshopId}/session`)).status).toBe(200);
	await workshop.power('close-workshop', { closed: true });
	expect((await workshop.lead.post(workshop.path('/purge'), { confirm: workshop.code })).status).toBe(200);
	return { app, workshop, other, her, gone };
}

it('tells those who were in it that it was deleted: by token, by cookie, at the facilitator’s link', async () => {
	const { app, workshop, her } = await deleted();
	expect(told(await her.api.get<Refused>(workshop.path()))).toBe('410 workshop-deleted');
	expect(told(await workshop.lead.get<Refused>(workshop.path()))).toBe('410 workshop-deleted');
	const cookie = `rembuk-${workshop.workshopId}-p=${her.token}`;
	expect(told(await app.api.get<Refused>(workshop.path(), { cookie }))).toBe('410 workshop-deleted');
	const link = { workshopId: workshop.workshopId, token: workshop.facilitatorToken };
	expect(told(await app.api.post<Refused>('/api/sessions', link))).toBe('410 workshop-deleted');
});

it('tells nobody else: no stranger, no forged token, no token of another workshop, nobody who had left', async () => {
	const { app, workshop, other, her, gone } = await deleted();
	const asks = (token: string, path: string) => app.api.as(token).get<Refused>(path);
	expect(told(await app.api.get<Refused>(workshop.path()))).toBe('401 not-signed-in');
	expect(told(await asks('x'.repeat(43), workshop.path()))).toBe('401 session-ended');
	expect(told(await asks(gone.token, workshop.path()))).toBe('401 session-ended');
	expect(told(await asks(her.token, other.path()))).toBe('401 session-ended');
	expect(told(await asks(other.facilitatorToken, workshop.path()))).toBe('404 unknown-workshop');
	expect(told(await app.api.post<Refused>('/api/sessions', { workshopId: other.workshopId, token: workshop.facilitatorToken }))).toBe('401 session-ended');
	for (const words of [workshop.workshopId, her.participantId, 'Zulaikha']) expect(onDisk(app, words), words).toEqual([]);
});

it('remembers it over a restart, and no longer than a month', async () => {
	let clock = Date.parse('2026-01-01T00:00:00Z');
	const { app, workshop, her } = await deleted(() => clock);
	clock += 29 * DAY;
	const later = await app.restart();
	const ask = async (at: TestApp) => told(await at.api.as(her.token).get<Refused>(workshop.path()));
	expect(await ask(later)).toBe('410 workshop-deleted');
	clock += 2 * DAY;
	const much = await later.restart();
	await expect.poll(() => ask(much)).toBe('401 session-ended');
});

it('says nothing else while it is being deleted', async () => {
	const app = await startApp();
	const workshop = await makeWorkshop(app.api);
	const her = await workshop.join({ topicKey: 'educators' });
	await workshop.power('close-workshop', { closed: true });
	let isDone = false;
	const purged = workshop.lead.post(workshop.path('/purge'), { confirm: workshop.code }).finally(() => {
		isDone = true;
	});
	const heard = new Set<string>();
	const ask = async (): Promise<void> => {
		while (!isDone) {
			const answer = await her.api.get<Partial<Refused>>(workshop.path());
			heard.add(answer.status === 200 ? '200' : told(answer as Answer<Refused>));
		}
	};
	await Promise.all(Array.from({ length: 8 }, ask));
	expect((await purged).status).toBe(200);
	heard.delete('200'); // before it began
	expect([...heard]).toEqual(['410 workshop-deleted']);
});
