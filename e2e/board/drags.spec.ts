/** Drags seen from outside: others see them while they last, little of them is written, and one step takes them back. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openPeer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

/** What the page said since it was last emptied: changes of the document, and the sizes of its presence. */
interface Said {
	updates: number;
	presence: number[];
}
const listen = (said: Said) => async (context: BrowserContext) =>
	void context.on('page', (page) =>
		page.on('websocket', (socket) =>
			socket.on('framesent', ({ payload }) => {
				if (typeof payload === 'string') return;
				if (payload[0] === 0 && payload[1] === 2) said.updates++;
				if (payload[0] === 1) said.presence.push(payload.length);
			}),
		),
	);

/** Counts the frames that a page draws. */
async function countFrames(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const count = (): void => {
			Object.assign(window, { drawn: ((window as unknown as { drawn?: number }).drawn ?? 0) + 1 });
			requestAnimationFrame(count);
		};
		count();
	});
	return () => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
}

/** Counts the places at which a note is seen. */
async function countPlaces(page: Page, note: Locator): Promise<() => Promise<number>> {
	await note.evaluate((element) => {
		const seen = new Set<string>();
		Object.assign(window, { seen });
		new MutationObserver(() => seen.add((element as HTMLElement).style.transform)).observe(element, { attributes: true, attributeFilter: ['style'] });
	});
	return () => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
}

const placeOf = (note: Locator): Promise<string> => note.evaluate((element) => (element as HTMLElement).style.transform);

/** Each is two moves of the mouse. */
const STEPS = 40;

/** The ids of fifty selected things are told with each place. */
for (const { things, most } of [
	{ things: 1, most: 16_000 },
	{ things: 50, most: 40_000 },
]) {
	test(`a drag of ${things} is seen while it lasts, written no more than five times a second and on drop, and undone in one step`, async ({
		server,
		person,
	}) => {
		const workshop = await makeWorkshop(server.url);
		const said: Said = { updates: 0, presence: [] };
		const budi = await openBoard(server.url, workshop, person, 'Budi', { prepare: listen(said) });
		await budi.writeNote('digeser');
		await budi.saved();
		const citra = await openBoard(server.url, workshop, person, 'Citra');
		if (things > 1) {
			const { participantId, token } = await workshop.join('Dewi', 'service-users');
			const dewi = openPeer({ url: server.url, roomId: workshop.room('service-users'), token });
			await dewi.synced();
			for (let n = 1; n < things; n++) dewi.write(`ikut ${n}`, { x: (n % 10) * 220, y: 400 + Math.floor(n / 10) * 220 }, participantId);
			await dewi.saved();
			dewi.close();
		}
		await expect(budi.page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(things);
		await budi.page.keyboard.press('Escape');
		await budi.page.keyboard.press('Control+a');
		const box = await budi.note('digeser').boundingBox();
		if (!box) throw new Error('no note');
		const there = citra.note('digeser');
		await expect(there).toHaveCount(1);
		const before = await placeOf(there);
		const places = await countPlaces(citra.page, there);
		const frames = await countFrames(budi.page);
		const framesBefore = await frames();
		Object.assign(said, { updates: 0, presence: [] });
		const begun = Date.now();
		await budi.page.mouse.move(box.x + 100, box.y + 100);
		await budi.page.mouse.down();
		for (let step = 1; step <= STEPS; step++) await budi.page.mouse.move(box.x + 100 + step * 4, box.y + 100 - step, { steps: 2 });
		const { updates, presence } = said;
		const seconds = (Date.now() - begun) / 1000;
		const framesPerSecond = ((await frames()) - framesBefore) / seconds;
		await budi.page.mouse.up();
		await budi.saved();
		await expect.poll(() => placeOf(there)).toBe(await placeOf(budi.note('digeser')));
		const seen = await places();
		const bytes = presence.reduce((sum, size) => sum + size, 0) / seconds;
		console.log(
			`${things} dragged for ${seconds.toFixed(1)} s at ${framesPerSecond.toFixed(0)} frames a second: told ${(presence.length / seconds).toFixed(1)} times a second, ` +
				`${(bytes / 1000).toFixed(1)} kB/s; seen ${(seen / seconds).toFixed(1)}, written ${(updates / seconds).toFixed(1)} times a second`,
		);
		expect(updates).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
		expect(presence.length).toBeLessThanOrEqual(seconds * 21 + 2 * 2); // two sockets: the board's and the workshop's
		expect(bytes).toBeLessThanOrEqual(most);
		// fifteen times a second on a machine that draws thirty frames and moves the mouse that often; on a slower one as often as it can
		expect(seen / seconds).toBeGreaterThanOrEqual(Math.min(15, framesPerSecond / 2, (2 * STEPS) / seconds) * 0.8);
		expect(seen).toBeGreaterThan(updates); // presence shows more than the document says
		expect(await placeOf(there)).not.toBe(before);
		await budi.page.keyboard.press('Control+z');
		await expect.poll(() => placeOf(there)).toBe(before);
	});
}
