import { readFile } from 'node:fs/promises';
import { api } from '../support/call.ts';
import { startServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

test('undo takes back my move and leaves what somebody else did meanwhile', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('geser saya');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await citra.sees(['geser saya']);
	const before = await citra.note('geser saya').boundingBox();
	for (let n = 0; n < 5; n++) await budi.page.keyboard.press('Shift+ArrowDown');
	await expect.poll(async () => (await citra.note('geser saya').boundingBox())?.y).not.toBe(before?.y);
	await citra.note('geser saya').click();
	await citra.page.getByTestId('style.color.blue').click();
	const colour = () =>
		budi
			.note('geser saya')
			.locator('.tl-note__container')
			.evaluate((note) => getComputedStyle(note).backgroundColor);
	const blue = await citra
		.note('geser saya')
		.locator('.tl-note__container')
		.evaluate((note) => getComputedStyle(note).backgroundColor);
	await expect.poll(colour).toBe(blue);
	for (let n = 0; n < 5; n++) await budi.page.keyboard.press('Control+z'); // each key was a doing of its own
	await expect.poll(async () => (await citra.note('geser saya').boundingBox())?.y).toBe(before?.y);
	expect(await colour()).toBe(blue);
});

test('a locked room: the board can only be read; what was written offline is told and kept', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const roomId = workshop.room('service-users');
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('sebelum dikunci');
	await budi.saved();
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await budi.context.setOffline(true);
	await expect(budi.page.getByText(/^Offline/).first()).toBeVisible({ timeout: 60_000 });
	await budi.writeNote('ditulis luring');
	await api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'lock-room', { roomId, locked: true });
	await expect(citra.page.getByRole('button', { name: 'Add note' })).toHaveCount(0);
	await budi.context.setOffline(false);
	await expect(budi.page.getByText('ditulis luring').first()).toBeVisible({ timeout: 60_000 });
	await budi.sees(['sebelum dikunci']);
	await citra.sees(['sebelum dikunci']);
	await expect(budi.page.getByRole('button', { name: 'Add note' })).toHaveCount(0);
});

test('offline work counts, survives a reload, and merges on return', async ({ person }) => {
	const own = await startServer();
	try {
		const workshop = await makeWorkshop(own.url);
		const budi = await openBoard(own.url, workshop, person, 'Budi');
		const citra = await openBoard(own.url, workshop, person, 'Citra');
		await budi.writeNote('dari Budi');
		await citra.sees(['dari Budi']);
		await own.kill();
		await expect(budi.page.getByText(/^Offline/).first()).toBeVisible({ timeout: 60_000 });
		await budi.writeNote('luring Budi');
		await citra.writeNote('luring Citra');
		await expect(budi.page.getByText(/Offline: \d+ items? kept here/).first()).toBeVisible();
		await own.start();
		await budi.sees(['dari Budi', 'luring Budi', 'luring Citra']);
		await citra.sees(['dari Budi', 'luring Budi', 'luring Citra']);
		await Promise.all([budi.saved(), citra.saved()]);
		await budi.page.reload();
		await budi.sees(['dari Budi', 'luring Budi', 'luring Citra']);
	} finally {
		await own.close();
	}
});

test('files are refused with a sentence, and pictures of the board come out', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('di gambar');
	await budi.page.locator('.tl-canvas').evaluate((canvas) => {
		const data = new DataTransfer();
		data.items.add(new File(['x'], 'gambar.png', { type: 'image/png' }));
		for (const type of ['dragover', 'drop'])
			canvas.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, clientX: 400, clientY: 400 }));
	});
	await expect(budi.page.getByText(/cannot be put on the board/)).toBeVisible();
	await expect(budi.page.locator('.tl-shape')).toHaveCount(1);
	for (const [format, head] of [
		['PNG', [0x89, 0x50, 0x4e, 0x47]],
		['SVG', [...Buffer.from('<svg')]],
	] as const) {
		await budi.page.getByRole('button', { name: 'Download results' }).click();
		const waits = budi.page.waitForEvent('download');
		await budi.page.getByRole('button', { name: `${format} picture` }).click();
		const path = await (await waits).path();
		expect([...(await readFile(path))].slice(0, 4)).toEqual([...head]);
		await budi.page.keyboard.press('Escape');
	}
});
