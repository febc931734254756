import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { type BoardPerson, FIELD, openBoard } from './board-person.ts';

/** What lies over the canvas. */
const PANELS = ['.tlui-toolbar__inner', '.tlui-style-panel__wrapper', '.tlui-menu-zone', '.tlui-helper-buttons'];

interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}
const collide = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Nothing of these shapes is outside the canvas or under a panel. */
async function inSight(page: Page, shapes: readonly (Rect | null)[]): Promise<string[]> {
	const canvas = await page.locator('.tl-container').boundingBox();
	const panels = await Promise.all(
		PANELS.map(async (selector) => ({
			selector,
			at: await page
				.locator(selector)
				.first()
				.boundingBox()
				.catch(() => null),
		})),
	);
	const faults: string[] = [];
	for (const shape of shapes) {
		if (!shape || !canvas) faults.push('not there');
		else if (shape.x < canvas.x || shape.y < canvas.y || shape.x + shape.width > canvas.x + canvas.width || shape.y + shape.height > canvas.y + canvas.height)
			faults.push('outside');
		else for (const { selector, at } of panels) if (at && collide(shape, at)) faults.push(`under ${selector}`);
	}
	return faults;
}

async function newNoteInSight(who: BoardPerson, words: string): Promise<void> {
	await expect(who.page.locator(FIELD)).toBeFocused();
	await who.page.keyboard.type(words);
	await expect(who.note(words)).toHaveCount(1);
	await expect.poll(async () => inSight(who.page, [await who.note(words).boundingBox()])).toEqual([]);
}

test('a new note is seen whole, wherever one starts it, and the first view hides none', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const ani = await openBoard(server.url, workshop, person, 'Ani');
	const { page } = ani;
	const canvas = await page.locator('.tl-canvas').boundingBox();
	if (!canvas) throw new Error('no canvas');
	for (const [words, x, y] of [
		['kanan atas', canvas.width - 30, 30],
		['kiri bawah', 30, canvas.height - 90],
		['kanan bawah', canvas.width - 30, canvas.height - 90],
	] as const) {
		await page.mouse.move(canvas.x + x, canvas.y + y);
		await page.keyboard.press('n');
		await newNoteInSight(ani, words);
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
	}
	await page.getByRole('button', { name: 'Add note' }).first().click();
	await newNoteInSight(ani, 'dari tombol');
	for (let n = 1; n <= 5; n++) {
		await page.keyboard.press('Tab');
		await newNoteInSight(ani, `lanjut ${n}`);
	}
	await page.keyboard.press('Escape');
	await ani.saved();

	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await expect(budi.page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(9);
	await budi.page.locator('.tl-shape[data-shape-type="note"]').first().click(); // brings the style panel
	const boxes = await Promise.all((await budi.page.locator('.tl-shape[data-shape-type="note"]').all()).map((note) => note.boundingBox()));
	expect(await inSight(budi.page, boxes)).toEqual([]);
});
