import type { Locator, Page } from '@playwright/test';
import { notesMessages } from '../client/src/board/notes-messages.ts';
import { joinMessages } from '../client/src/features/join/join-messages.ts';
import { writingMessages } from '../client/src/features/writing/writing-messages.ts';
import { roomMessages } from '../client/src/screens/room-messages.ts';
import { cardMessages } from '../client/src/workshop/cards/card-messages.ts';
import { cardPage } from './pages/card-page.ts';
import { roomPage } from './pages/room-page.ts';
import { fixture } from './support/fixture.ts';
import { speak } from './support/say.ts';
import { expect, test } from './support/test.ts';
import { makeWorkshop } from './support/workshop.ts';

/** More presses than any screen has things to stop at. */
const MOST_STOPS = 120;

/** Presses Tab (or another key) until the focus is there; a person without a mouse has no other way. */
async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
	await target.first().waitFor({ state: 'attached' });
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		if (await target.first().evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	const stuck = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
	throw new Error(`the keyboard does not reach ${String(target)}; it ended at ${stuck}`);
}

test('join, write notes, make and fill in a card: by keyboard alone', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const page = await (await person({ viewport: { width: 1440, height: 900 } })).newPage();
	const { keyboard } = page;
	const join = speak(joinMessages, 'id');
	const words = speak(roomMessages, 'id');
	const notes = speak(notesMessages, 'id');
	const card = speak(cardMessages, 'id');
	const topic = fixture.topics[1];
	const sector = fixture.sectors[1];
	if (!topic || !sector) throw new Error('the fixture has changed');

	await page.goto(`${server.url}/j#${workshop.code}`);
	await walkTo(page, page.getByLabel(join('name'), { exact: true }));
	await keyboard.type('Peserta Papan Ketik');
	const chip = page.getByRole('radio', { name: sector.title.id });
	await keyboard.press('Tab');
	await keyboard.press('Space');
	await walkTo(page, chip, 'ArrowRight');
	await keyboard.press('Tab');
	await walkTo(page, page.getByRole('radio', { name: topic.title.id }), 'ArrowDown');
	await walkTo(page, page.getByRole('button', { name: join('join'), exact: true }));
	await keyboard.press('Enter');
	await page.waitForURL(/\/w\//);

	// On the board: the button, then typing, then Tab for the next one
	const room = roomPage(page);
	await room.ready();
	await walkTo(page, room.addNoteButton);
	await keyboard.press('Enter');
	await page.locator('.tl-rich-text [contenteditable=true]').waitFor();
	await keyboard.type('Catatan pertama dari papan ketik');
	await keyboard.press('Tab');
	await page.locator('.tl-rich-text [contenteditable=true]').waitFor();
	await keyboard.type('Catatan kedua');
	await keyboard.press('Escape'); // finishes the note
	await keyboard.press('Escape'); // lets go of it: Tab then leaves the canvas instead of walking over its notes

	// In the list beside it: choose both, make a card
	await walkTo(page, page.getByRole('tab', { name: words('plan'), exact: true }));
	await keyboard.press('ArrowRight');
	await expect(page.getByRole('tab', { name: words('notes'), exact: true })).toHaveAttribute('aria-selected', 'true');
	for (const text of ['Catatan pertama dari papan ketik', 'Catatan kedua']) {
		await walkTo(page, page.getByRole('checkbox', { name: notes('choose', { text }) }));
		await keyboard.press('Space');
	}
	await walkTo(page, page.getByRole('button', { name: notes('make-card-from', { n: 2 }) }), 'Shift+Tab');
	await keyboard.press('Enter');

	const editor = cardPage(page);
	await editor.ready();
	await expect(editor.what).toBeFocused();
	await keyboard.press('ControlOrMeta+A');
	await keyboard.type('Susun peraturan bersama');
	for (const label of [card('who'), card('for-whom')]) {
		await walkTo(page, editor.field(label));
		await keyboard.type('Kementerian Sosial');
		await keyboard.press('Enter');
	}
	await keyboard.press('Escape');
	if (await editor.dialog.isVisible()) await keyboard.press('Escape'); // the first one closed a list
	await expect(editor.dialog).toBeHidden();

	// It is in the plan, and the keyboard gets to it
	await walkTo(page, page.getByRole('tab', { name: words('notes'), exact: true }), 'Shift+Tab');
	await keyboard.press('ArrowLeft');
	await walkTo(page, page.getByRole('button', { name: card('open', { what: 'Susun peraturan bersama' }) }));
	await keyboard.press('Enter');
	await expect(editor.dialog).toBeVisible();
	await room.saved();
});

test('on a phone-sized screen the writing page is enough, by keyboard alone', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const context = await person({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	await page.goto(`${server.url}/j#${workshop.code}`);
	await walkTo(page, page.getByLabel(speak(joinMessages, 'id')('name'), { exact: true }));
	await page.keyboard.type('Peserta Ponsel');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/w\//);
	await walkTo(page, page.getByLabel(speak(writingMessages, 'id')('write'))); // not the door's field, which may still be there
	await page.keyboard.type('Dari ponsel');
	await page.keyboard.press('Enter');
	const room = roomPage(page);
	await expect.poll(() => room.noteWords()).toEqual(['Dari ponsel']);
	await room.saved();
	expect(await page.locator('.tl-container').count()).toBe(0);
});
