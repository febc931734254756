import type { Page } from '@playwright/test';
import { boardMessages } from '../client/src/board/board-messages.ts';
import { planMessages } from '../client/src/features/action-plan/plan-messages.ts';
import { roomMessages } from '../client/src/screens/room-messages.ts';
import { cardPage } from './pages/card-page.ts';
import { roomPage } from './pages/room-page.ts';
import { speak } from './support/say.ts';
import { GROUP, signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const plan = speak(planMessages, 'id');
const board = speak(boardMessages, 'id');
const rooms = speak(roomMessages, 'id');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let stage: Stage;
test.beforeAll(async ({ server }) => {
	stage = await setStage(server.url);
});

/** The group's room in a browser of its own, with the plan in sight. */
async function openRoom(page: Page): Promise<ReturnType<typeof roomPage>> {
	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/r/${stage.workshop.room(GROUP)}`);
	const room = roomPage(page);
	await room.showPlan();
	await room.cardFaces.first().waitFor();
	return room;
}

test('two people word one card at once, on a phone and a laptop: every letter stays, each sees the other', async ({ person }) => {
	const pages: Page[] = [];
	for (const as of ['participant', 'facilitator'] as const) {
		const context = await person(as === 'participant' ? PHONE : {});
		await signIn(context, stage, as);
		const page = await context.newPage();
		const room = await openRoom(page);
		await room.cardFaces.first().click();
		await cardPage(page).ready();
		pages.push(page);
	}
	const [ani, fajar] = pages.map((page) => cardPage(page));
	if (!ani || !fajar) throw new Error('nobody came');
	const before = await ani.what.inputValue();
	await expect(ani.dialog.getByText(plan('also-here', { n: 1, names: 'Fasilitator' }))).toBeVisible();

	await ani.what.focus();
	await ani.what.press('Control+Home');
	await fajar.what.focus();
	await fajar.what.press('Control+End');
	await Promise.all([ani.what.pressSequentially('Segera: ', { delay: 20 }), fajar.what.pressSequentially(' bersama organisasi profesi', { delay: 15 })]);
	const both = `Segera: ${before} bersama organisasi profesi`;
	await expect(ani.what).toHaveValue(both);
	await expect(fajar.what).toHaveValue(both);

	await ani.what.press('Control+z');
	await expect(fajar.what).toHaveValue(`${before} bersama organisasi profesi`);
});

test('a deleted card comes back whole, its place on the board too', async ({ person }) => {
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'participant');
	const page = await context.newPage();
	const room = await openRoom(page);
	await room.ready();
	const face = room.cardFaces.first();
	const words = await face.innerText();
	await expect(page.locator('.rembuk-card')).toHaveCount(1);
	await face.click();
	await cardPage(page).ready();
	await page.getByRole('button', { name: plan('delete') }).click();
	await expect(page.locator('.rembuk-card')).toHaveCount(0);
	await expect(page.getByText(plan('counts', { n: 0, incomplete: 0 }))).toBeVisible();
	await page.getByRole('button', { name: plan('undo'), exact: true }).click();
	await expect(page.locator('.rembuk-card')).toHaveCount(1);
	await expect(room.cardFaces.first()).toHaveText(words);
	await room.saved();
});

test('whoever lets go of one thing of a card by keys is on the next one', async ({ person }) => {
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/plan`);
	await roomPage(page).cardFaces.last().click();
	await cardPage(page).ready();
	const dialog = page.getByRole('dialog');
	for (const list of [dialog.locator('ul', { has: page.locator('blockquote') }), dialog.getByRole('list', { name: /Untuk siapa/ })]) {
		const buttons = list.locator('[data-remove]');
		const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
		expect(names.length).toBeGreaterThan(1);
		await buttons.first().focus();
		await page.keyboard.press('Enter');
		await expect(list.getByRole('button', { name: names[1] ?? '', exact: true })).toBeFocused();
	}
	for (const field of ['Untuk siapa', 'Penanggung jawab']) {
		const buttons = dialog.getByRole('list', { name: new RegExp(field) }).locator('[data-remove]');
		for (let left = await buttons.count(); left > 0; left--) {
			await buttons.first().focus();
			await page.keyboard.press('Enter');
			await expect(buttons).toHaveCount(left - 1);
		}
		await expect(dialog.getByRole('combobox', { name: field })).toBeFocused();
	}
});

test('from a card on the plan screen to the note it came from, on its board', async ({ person }) => {
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/plan`);
	await roomPage(page).cardFaces.first().click();
	await cardPage(page).ready();
	await page
		.getByRole('button', { name: new RegExp(plan('show-note')) })
		.first()
		.click();
	await page.waitForURL(/\/r\//);
	await roomPage(page).ready();
	await expect.poll(() => new URL(page.url()).search).toBe('');
	await expect(page.locator('.tl-selection__fg, [data-testid="selection.selection-foreground"]').first()).toBeAttached();
});

test('on a phone: from the plan to the note on its board, centred and chosen, and from there to what became of it', async ({ person }) => {
	const context = await person(PHONE);
	await signIn(context, stage, 'participant');
	const page = await context.newPage();
	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/plan`);
	await roomPage(page).cardFaces.first().click();
	await cardPage(page).ready();
	const what = await cardPage(page).what.inputValue();
	const source = await page
		.locator('blockquote')
		.first()
		.evaluate((quote) => quote.firstChild?.textContent ?? '');
	await page
		.getByRole('button', { name: new RegExp(plan('show-note')) })
		.first()
		.click();
	await roomPage(page).ready();
	await expect.poll(() => new URL(page.url()).search).toBe('');
	await expect(page.locator('.tl-selection__fg, [data-testid="selection.selection-foreground"]').first()).toBeAttached();
	await expect
		.poll(async () => {
			const box = await page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: source }).boundingBox();
			return box !== null && box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 740;
		})
		.toBe(true);
	await page.getByRole('button', { name: board('open-its-card', { what }) }).click();
	await expect(cardPage(page).what).toHaveValue(what);

	await page.goto(`${stage.url}/w/${stage.workshop.workshopId}/r/${stage.workshop.room(GROUP)}?note=shape:gone`);
	await expect(page.getByText(rooms('note-gone'))).toBeVisible();
});
