import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

test('a drag is seen while it lasts, and written no more than five times a second and on drop', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const updates: number[] = [];
	const budi = await openBoard(server.url, workshop, person, 'Budi', {
		prepare: async (context) => {
			context.on('page', (page) =>
				page.on('websocket', (socket) =>
					socket.on('framesent', ({ payload }) => {
						if (typeof payload !== 'string' && payload[0] === 0 && payload[1] === 2) updates.push(Date.now());
					}),
				),
			);
		},
	});
	await budi.writeNote('digeser');
	await budi.page.keyboard.press('Escape');
	await budi.saved();
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await citra.sees(['digeser']);
	const box = await budi.note('digeser').boundingBox();
	if (!box) throw new Error('no note');
	await citra.note('digeser').evaluate((note) => {
		const seen = new Set<string>();
		Object.assign(window, { seen });
		new MutationObserver(() => seen.add((note as HTMLElement).style.transform)).observe(note, { attributes: true, attributeFilter: ['style'] });
	});
	updates.length = 0;
	const begun = Date.now();
	await budi.page.mouse.move(box.x + 100, box.y + 100);
	await budi.page.mouse.down();
	for (let step = 1; step <= 40; step++) await budi.page.mouse.move(box.x + 100 + step * 4, box.y + 100 - step, { steps: 2 });
	const whileDragged = updates.length;
	const seconds = (Date.now() - begun) / 1000;
	await budi.page.mouse.up();
	expect(whileDragged).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
	await budi.saved();
	const place = await budi.note('digeser').evaluate((note) => (note as HTMLElement).style.transform);
	await expect.poll(() => citra.note('digeser').evaluate((note) => (note as HTMLElement).style.transform)).toBe(place);
	const seen = await citra.page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
	expect(seen).toBeGreaterThan(whileDragged); // presence shows more than the document says
});
