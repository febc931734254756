import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { FIELD, openBoard } from './board-person.ts';

test('the keyboard alone: a note, the next one by Tab, and a card of them', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const ani = await openBoard(server.url, workshop, person, 'Ani');
	const { page } = ani;
	await page.locator('.tl-container').focus();
	await page.keyboard.press('n');
	await page.keyboard.type('satu dua tiga');
	await page.keyboard.press('Tab');
	await page.keyboard.type('yang kedua');
	await page.keyboard.press('Tab');
	await page.keyboard.type('dan ketiga');
	await page.keyboard.press('Escape');
	await ani.sees(['satu dua tiga', 'yang kedua', 'dan ketiga']);
	await expect(ani.note('satu dua tiga')).toContainText('Ani');
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Shift+A');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.locator('.tl-shape[data-shape-type="action-card"]')).toHaveCount(1);
	await ani.saved();
	await page.locator('.tl-container').focus();
	await page.keyboard.press('Shift+?');
	await expect(page.getByRole('dialog')).toContainText('Make an action card');
	await page.keyboard.press('Escape');
	await page.locator('.tl-shape[data-shape-type="action-card"]').click();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('a double click starts a note; the button does it in the middle; neither lies on another', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const ani = await openBoard(server.url, workshop, person, 'Ani');
	await ani.page.locator('.tl-canvas').dblclick({ position: { x: 300, y: 420 } });
	await ani.page.keyboard.type('klik dua kali');
	await ani.page.keyboard.press('Escape');
	for (const words of ['pertama', 'kedua']) {
		await ani.page.getByRole('button', { name: 'Add note' }).first().click();
		await ani.page.keyboard.type(words);
		await ani.page.keyboard.press('Escape');
	}
	await ani.sees(['klik dua kali', 'pertama', 'kedua']);
	const boxes = await Promise.all(['klik dua kali', 'pertama', 'kedua'].map((words) => ani.note(words).boundingBox()));
	const [a, b] = [boxes[1], boxes[2]];
	expect(a && b && (Math.abs(a.x - b.x) >= 190 || Math.abs(a.y - b.y) >= 190)).toBe(true);
});

test('two people type in one note at once: every letter stays, and each one’s word stays whole', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const apple = await openBoard(server.url, workshop, person, 'Apple');
	await apple.writeNote('x');
	await apple.saved();
	const anna = await openBoard(server.url, workshop, person, 'Anna');
	await anna.sees(['x']);
	for (const one of [apple, anna]) await one.open('x', 'end');
	await Promise.all([apple.page.keyboard.type('Apple', { delay: 60 }), anna.page.keyboard.type('Anna', { delay: 75 })]);
	const letters = (words: string | undefined): string => [...(words ?? '')].sort().join('');
	await expect.poll(async () => letters((await apple.notes())[0]), { timeout: 20_000 }).toBe(letters('xAppleAnna'));
	const words = (await apple.notes())[0] ?? '';
	expect(words).toContain('Apple');
	expect(words).toContain('Anna');
	await anna.sees([words]);
	await Promise.all([apple.saved(), anna.saved()]);
});

test('the caret stays where one writes while somebody else writes before it', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('akhir');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await citra.sees(['akhir']);
	await budi.open('akhir', 'start');
	await citra.open('akhir', 'end');
	await Promise.all([budi.page.keyboard.type('awal ', { delay: 70 }), citra.page.keyboard.type(' sekali', { delay: 50 })]);
	await budi.sees(['awal akhir sekali']);
	await citra.sees(['awal akhir sekali']);
});

test('others see who is writing where, and a cursor even when a clock is wrong', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', {
		prepare: (context) =>
			context.addInitScript(() => {
				const real = Date.now;
				Date.now = () => real() - 86_400_000; // a day behind
			}),
	});
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await budi.page.locator('.tl-canvas').focus();
	await budi.page.keyboard.press('n');
	await budi.page.keyboard.type('sedang ditulis');
	await budi.page.mouse.move(400, 400);
	await expect(citra.page.getByText('Budi is writing')).toBeVisible();
	await expect(citra.page.locator('.tl-collaborator__cursor')).toHaveCount(1);
	await budi.page.keyboard.press('Escape');
	await expect(citra.page.getByText('Budi is writing')).toHaveCount(0);
});

test('a note that is deleted under somebody’s hands gives the words back, and no letter becomes a tool', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('gagasan');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await citra.sees(['gagasan']);
	await budi.open('gagasan', 'end');
	await budi.page.keyboard.type(' besar');
	await citra.sees(['gagasan besar']);
	await citra.note('gagasan besar').click();
	await citra.page.keyboard.press('Delete');
	await budi.page.keyboard.type('derdeard', { delay: 40 });
	await expect(budi.page.getByText('The note that you were writing in was deleted')).toBeVisible();
	await expect(budi.page.getByRole('alert').filter({ hasText: 'gagasan besar' })).toBeVisible();
	await budi.page.keyboard.type('rrddee', { delay: 30 });
	await expect(budi.page.locator('[data-testid="tools.select"]')).toHaveAttribute('aria-pressed', /true/);
	await budi.sees([]);
});

test('a note that is opened again shows what it holds, and typing on loses none of it', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.page.locator('.tl-canvas').focus();
	await budi.page.keyboard.press('n');
	await budi.page.keyboard.type('cepat'); // before the field is there
	await budi.page.keyboard.press('Escape');
	await budi.sees(['cepat']);
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	for (const [one, before, caret, words, result] of [
		[budi, 'cepat', 'end', ' sekali', 'cepat sekali'],
		[citra, 'cepat sekali', 'start', 'sangat ', 'sangat cepat sekali'],
		[budi, 'sangat cepat sekali', 'end', ' lagi', 'sangat cepat sekali lagi'],
	] as const) {
		await one.open(before, caret);
		await one.page.keyboard.type(words);
		await one.page.keyboard.press('Escape');
		for (const each of [budi, citra]) await each.sees([result]);
	}
});

test('one letter after a double click does not replace the words of a note', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	await budi.writeNote('kata seluruh kelompok');
	await budi.note('kata seluruh kelompok').dblclick({ position: { x: 100, y: 180 } }); // below the words
	await expect(budi.page.locator(FIELD)).toBeFocused();
	await expect(budi.page.locator(FIELD)).toContainText('kata seluruh kelompok');
	await budi.page.keyboard.type('X');
	await budi.page.keyboard.press('Escape');
	await expect.poll(async () => (await budi.notes())[0]?.replace('X', '')).toBe('kata seluruh kelompok');
});
