import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

test('a drag is seen while it lasts, and written no more than five times a second and on drop', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const updates: number[] = [];
	/** The sizes of what budi says of herself. */
	const presence: number[] = [];
	const budi = await openBoard(server.url, workshop, person, 'Budi', {
		prepare: async (context) => {
			context.on('page', (page) =>
				page.on('websocket', (socket) =>
					socket.on('framesent', ({ payload }) => {
						if (typeof payload === 'string') return;
						if (payload[0] === 0 && payload[1] === 2) updates.push(Date.now());
						if (payload[0] === 1) presence.push(payload.length);
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
	const framesOf = () => budi.page.evaluate(() => (window as unknown as { frames: number }).frames);
	await budi.page.evaluate(() => {
		Object.assign(window, { frames: 0 });
		const count = (): void => {
			(window as unknown as { frames: number }).frames++;
			requestAnimationFrame(count);
		};
		count();
	});
	const framesBefore = await framesOf();
	updates.length = 0;
	presence.length = 0;
	const begun = Date.now();
	await budi.page.mouse.move(box.x + 100, box.y + 100);
	await budi.page.mouse.down();
	for (let step = 1; step <= 40; step++) await budi.page.mouse.move(box.x + 100 + step * 4, box.y + 100 - step, { steps: 2 });
	const whileDragged = updates.length;
	const seconds = (Date.now() - begun) / 1000;
	const told = [...presence];
	const framesPerSecond = ((await framesOf()) - framesBefore) / seconds;
	await budi.page.mouse.up();
	expect(whileDragged).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
	await budi.saved();
	const place = await budi.note('digeser').evaluate((note) => (note as HTMLElement).style.transform);
	await expect.poll(() => citra.note('digeser').evaluate((note) => (note as HTMLElement).style.transform)).toBe(place);
	const seen = await citra.page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
	console.log(
		`dragged for ${seconds.toFixed(1)} s at ${framesPerSecond.toFixed(0)} frames a second: told ${(told.length / seconds).toFixed(1)} times a second, ` +
			`${(told.reduce((sum, size) => sum + size, 0) / seconds / 1000).toFixed(1)} kB/s; seen ${(seen / seconds).toFixed(1)}, written ${(whileDragged / seconds).toFixed(1)} times a second`,
	);
	expect(told.length).toBeLessThanOrEqual(seconds * 21 + 2 * 2); // two sockets: the board's and the workshop's
	expect(told.reduce((sum, size) => sum + size, 0) / seconds).toBeLessThanOrEqual(16_000);
	// fifteen times a second on a machine that draws thirty frames; on a slower one half of the frames that it draws
	expect(seen / seconds).toBeGreaterThanOrEqual(Math.min(15, framesPerSecond / 2) * 0.8);
	expect(seen).toBeGreaterThan(whileDragged); // presence shows more than the document says
});
