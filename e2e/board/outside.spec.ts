import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { FIELD, openBoard } from './board-person.ts';

/** Hands over what another program has put on the clipboard, or drops it on the canvas. */
const bring = (page: Page, how: 'paste' | 'drop', data: Record<string, string>, file?: string) =>
	page.locator('.tl-canvas').evaluate(
		(canvas, [how, data, file]) => {
			const transfer = new DataTransfer();
			for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
			if (file !== undefined) transfer.items.add(new File(['x'], file, { type: 'image/png' }));
			const at = { bubbles: true, cancelable: true, clientX: 400, clientY: 400 };
			if (how === 'paste') canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
			else for (const type of ['dragover', 'drop']) canvas.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, ...at }));
		},
		[how, data, file] as const,
	);

test('words come in from outside as plain words; pictures, files and codes for other pages are refused in words', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	const { page } = budi;
	const shapes = citra.page.locator('.tl-shape');
	const refused = page.getByText(/cannot be put on the board/);
	await page.locator('.tl-container').focus();

	await bring(page, 'paste', { 'text/plain': 'dari surel' });
	await expect(shapes.filter({ hasText: 'dari surel' })).toHaveCount(1);
	await bring(page, 'paste', {
		'text/plain': 'tebal dan daftar',
		'text/html':
			'<h1>tebal</h1> <ul><li><b>dan</b> <a href="javascript:alert(1)">daftar</a></li></ul><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">',
	});
	const rich = shapes.filter({ hasText: 'daftar' });
	await expect(rich).toHaveCount(1);
	expect(await rich.locator('b, strong, h1, li, a, img, script').count()).toBe(0);
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	await bring(page, 'paste', { 'text/plain': 'https://example.org/berkas' });
	await expect(shapes.filter({ hasText: 'https://example.org/berkas' })).toHaveCount(1);
	await bring(page, 'drop', { 'text/plain': 'diseret dari halaman lain' });
	await expect(shapes.filter({ hasText: 'diseret dari halaman lain' })).toHaveCount(1);
	await bring(page, 'paste', { 'text/plain': '<iframe src="https://example.org/sisipan"></iframe>' });
	await expect(shapes.filter({ hasText: 'https://example.org/sisipan' })).toHaveCount(1);
	await expect(page.locator('iframe')).toHaveCount(0);
	await expect(shapes).toHaveCount(5);

	for (const [how, data, file] of [
		['paste', {}, 'foto.png'],
		['drop', {}, 'foto.png'],
		['paste', { 'text/plain': '<svg xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>' }, undefined],
	] as const) {
		await bring(page, how, data, file);
		await expect(refused.first()).toBeVisible();
		await expect(async () => {
			const close = page.locator('.mantine-Notification-closeButton').first();
			if (await close.isVisible()) await close.click();
			await expect(refused).toHaveCount(0, { timeout: 1000 });
		}).toPass();
	}
	await expect(shapes).toHaveCount(5);
	await Promise.all([budi.saved(), citra.saved()]);
});

test('into a note that is open, rich text comes as plain words', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('awal');
	await budi.open('awal', 'end');
	await budi.page.locator(FIELD).evaluate((field) => {
		const transfer = new DataTransfer();
		transfer.setData('text/html', '<p>, <b>tebal</b> <i>miring</i></p>');
		transfer.setData('text/plain', ', tebal miring');
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
	});
	await budi.page.keyboard.press('Escape');
	await expect.poll(async () => (await budi.notes())[0]?.replace(/\s+/g, ' ')).toBe('awal, tebal miring');
	expect(await budi.note('awal').locator('b, strong, i, em').count()).toBe(0);
	await budi.saved();
});
