/** Every format of the list, over the API and in both languages: most are made in a thread of their own, which takes its time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';

let workshop: TestWorkshop;
beforeAll(async () => {
	workshop = await makeWorkshop((await startApp({ whenOver: afterAll })).api);
});

test('gives a file in each format that it names', async () => {
	const { formats } = (await workshop.lead.get<{ formats: { format: string; mediaType: string; extension: string }[] }>(workshop.path('/export'))).body;
	expect(formats.length).toBeGreaterThan(10);
	for (const [n, { format, mediaType, extension }] of formats.entries()) {
		const { status, headers } = await workshop.lead.get(workshop.path(`/export/${format}?lang=${n % 2 ? 'id' : 'en'}`));
		expect([status, headers.get('content-type')?.split(';')[0]], format).toEqual([200, mediaType.split(';')[0]]);
		expect(headers.get('content-disposition'), format).toMatch(new RegExp(`^attachment; filename="rembuk-[\\w-]+\\.${extension}"`));
	}
});
