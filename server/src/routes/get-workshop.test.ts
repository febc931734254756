/** What the state tells beyond the rooms and the people, which other tests read all the time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

let app: TestApp;
let workshop: TestWorkshop;
beforeAll(async () => {
	app = await startApp({ whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
});

test('what was announced last, and the settings, are told to everybody', async () => {
	const ani = await workshop.join({ name: 'Ani' });
	const read = async () => (await ani.api.get<{ announcement?: { text: string; at: number }; settings: object; now: number }>(workshop.path())).body;
	expect(await read()).toMatchObject({ settings: { onlyAuthorsEdit: false, onlyAuthorsDelete: false, joining: 'choose' } });
	expect((await read()).announcement).toBeUndefined();
	await workshop.lead.post(workshop.path('/powers/announce'), { text: 'Waktunya pleno' });
	await workshop.lead.post(workshop.path('/powers/announce'), { text: 'Kembali pukul 13.00' });
	const { announcement, now } = await read();
	expect(announcement?.text).toBe('Kembali pukul 13.00');
	expect(announcement?.at).toBeLessThanOrEqual(now);
});
