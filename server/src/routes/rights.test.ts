/** Every endpoint of the list: who is let in, who is not, and in which words. */
import { ENDPOINTS } from '@rembuk/shared/api/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api, ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
let other: TestWorkshop;
let ani: TestPerson;

beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	other = await makeWorkshop(app.api);
	ani = await workshop.join();
});

const guarded = ENDPOINTS.filter(({ who }) => who !== 'anyone').map(({ method, path, who }) => ({ method, path, who }));
const PARTS: Record<string, string> = { name: 'announce', format: 'markdown', cardId: 'none' };
const fill = (path: string, id: string) => path.replace(/:(\w+)/g, (_, part: string) => (part === 'id' ? id : (PARTS[part] ?? '')));
const ask = async (api: Api, { method, path }: { method: string; path: string }, id: string, headers?: Record<string, string>) => {
	const body = method === 'GET' || method === 'DELETE' ? undefined : {};
	const answer = await api.call<ErrorAnswer>(method, fill(path, id), body, headers);
	return `${answer.status} ${answer.body.error?.code ?? ''}`;
};

/** Bodies and parameters are empty throughout: whoever may not is told so before anybody looks at them. */
describe.each(guarded)('$method $path ($who)', (endpoint) => {
	it('wants a credential', async () => expect(await ask(app.api, endpoint, workshop.workshopId)).toBe('401 not-signed-in'));
	it('does not tell strangers which workshops there are', async () => expect(await ask(app.api, endpoint, 'nothing')).toBe('401 not-signed-in'));
	it('refuses a forged token', async () => expect(await ask(app.api.as('x'.repeat(43)), endpoint, workshop.workshopId)).toBe('401 session-ended'));
	it('refuses a forged cookie', async () =>
		expect(await ask(app.api, endpoint, workshop.workshopId, { cookie: `rembuk-${workshop.workshopId}-f=${'x'.repeat(43)}` })).toBe('401 session-ended'));
	it('refuses the facilitator of another workshop', async () => expect(await ask(other.lead, endpoint, workshop.workshopId)).toBe('403 not-yours'));
	it('tells those who are signed in that a workshop is not there', async () => expect(await ask(other.lead, endpoint, 'nothing')).toBe('404 unknown-workshop'));
	if (endpoint.who === 'leader')
		it('refuses a participant', async () => expect(await ask(ani.api, endpoint, workshop.workshopId)).toBe('403 facilitator-only'));
	if (endpoint.method !== 'GET')
		it('refuses a page of another origin', async () =>
			expect(await ask(workshop.lead, endpoint, workshop.workshopId, { origin: 'https://evil.example' })).toBe('403 foreign-origin'));
});

it('lets a foreign page create nothing', async () => {
	const answer = await app.api.post<ErrorAnswer>('/api/workshops', {}, { origin: 'null' });
	expect([answer.status, answer.body.error.code]).toEqual([403, 'foreign-origin']);
});
it('lets our own page in', async () => expect((await app.api.post('/api/join', { code: workshop.code, name: 'x' }, { origin: app.url })).status).toBe(201));
