import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

/** English words of the engine that must not be left when the page is in Indonesian. */
const ENGLISH =
	/\b(navigation|notifications|zoom|minimap|undo|redo|delete|duplicate|actions|tools|select|hand|note|text|draw|eraser|arrow|line|more|edit|view|preferences|keyboard|shortcuts|color|opacity|fill|dash|size|resize|rotate|accessibility|close|copy|cut|paste|move|always|snap|show|grid|reduce|motion|export|file|shape|panel)\b/i;

test('the whole board speaks Indonesian, its menus, help and names for screen readers too', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { locale: 'id-ID' });
	const { page } = budi;
	const english = () =>
		page.locator('.rembuk-board').evaluate((board, source) => {
			const pattern = new RegExp(source, 'i');
			const parts = [board, ...document.querySelectorAll('[data-radix-popper-content-wrapper], .tlui-dialog__overlay')];
			const said = parts.flatMap((part) => [
				...[...part.querySelectorAll('[aria-label], [title]')].flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('title')]),
				...[...part.querySelectorAll<HTMLElement>('.tlui-button__label, h2, .tlui-menu__group')].map((one) => one.innerText),
			]);
			return [...new Set(said.filter((words) => words && pattern.test(words.replace(/tldraw/gi, ''))))];
		}, ENGLISH.source);
	await budi.writeNote('catatan');
	expect(await english()).toEqual([]);
	for (const button of ['main-menu.button', 'actions-menu.button', 'tools.more-button', 'minimap.zoom-menu-button']) {
		await page.getByTestId(button).click();
		await page.locator('[data-radix-popper-content-wrapper]').first().waitFor();
		expect(await english()).toEqual([]);
		await page.keyboard.press('Escape');
	}
	await budi.note('catatan').click({ button: 'right' });
	await page.locator('[data-radix-popper-content-wrapper]').first().waitFor();
	expect(await english()).toEqual([]);
	await page.keyboard.press('Escape');
	await page.locator('.tl-container').focus();
	await page.keyboard.press('Shift+?');
	await expect(page.getByRole('dialog')).toContainText('Keluar dari papan');
	await expect(page.getByText('Format teks')).toBeHidden(); // boards have no bold or italic
	expect(await english()).toEqual([]);
	await page.keyboard.press('Escape');
});

test('the keyboard leaves the board by Escape and Tab, and a screen reader is told so', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	const { page } = budi;
	await expect(page.locator('.tl-container')).toHaveAccessibleDescription(/To leave the board: press Escape/);
	await page.locator('.tl-container').focus();
	await page.keyboard.press('n');
	await page.keyboard.type('sedang ditulis');
	const isOnCanvas = () => page.evaluate(() => document.activeElement?.closest('.tl-canvas') !== null || document.activeElement?.matches('.tl-container'));
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect.poll(isOnCanvas).toBe(true);
	await page.keyboard.press('Tab');
	await expect.poll(isOnCanvas).toBe(false);
	await budi.sees(['sedang ditulis']);
});
