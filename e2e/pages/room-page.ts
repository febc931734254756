/** A room: the board with its panel on a wide screen, the writing page on a phone. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { boardMessages } from '../../client/src/board/board-messages.ts';
import { notesMessages } from '../../client/src/board/notes-messages.ts';
import { planMessages } from '../../client/src/features/action-plan/plan-messages.ts';
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { writingMessages } from '../../client/src/features/writing/writing-messages.ts';
import { roomMessages } from '../../client/src/screens/room-messages.ts';
import { cardMessages } from '../../client/src/workshop/cards/card-messages.ts';
import { speak } from '../support/say.ts';

export function roomPage(page: Page, locale: Locale = 'id') {
	const t = speak(roomMessages, locale);
	const board = speak(boardMessages, locale);
	const notes = speak(notesMessages, locale);
	const plan = speak(planMessages, locale);
	const status = speak(statusMessages, locale);
	const card = speak(cardMessages, locale);
	const writing = speak(writingMessages, locale);
	const tab = (name: 'plan' | 'notes' | 'my-notes' | 'all-notes') => page.getByRole('tab', { name: t(name), exact: true });
	return {
		ready: () => page.locator('.tl-canvas').waitFor({ timeout: 60_000 }),
		addNoteButton: page.getByRole('button', { name: board('add-note') }).first(),
		/** Writes notes one after the other on the canvas: the first by the button, the others by Tab. */
		async write(words: readonly string[]) {
			await page
				.getByRole('button', { name: board('add-note') })
				.first()
				.click();
			for (const [at, one] of words.entries()) {
				if (at > 0) await page.keyboard.press('Tab');
				await page.locator('.tl-rich-text [contenteditable=true]').waitFor();
				await page.keyboard.type(one, { delay: 3 });
			}
			await page.keyboard.press('Escape');
		},
		/** Sends notes from the phone's writing page. */
		async send(words: readonly string[]) {
			for (const one of words) {
				await page.getByLabel(writing('write')).fill(one);
				await page.keyboard.press('Enter');
			}
		},
		/** The list of all notes: a tab of the panel, or of the phone's page. */
		showNotes: (isPhone = false) => tab(isPhone ? 'all-notes' : 'notes').click(),
		/** The words in the list of notes. */
		noteWords: () => page.locator('li[data-note-id]').evaluateAll((rows) => rows.map((row) => row.querySelector('p')?.textContent ?? '')),
		/** Chooses notes in the list and makes a card of them. */
		async makeCardFrom(words: readonly string[]) {
			for (const one of words) await page.locator('li[data-note-id]').filter({ hasText: one }).getByRole('checkbox').check();
			await page
				.getByRole('button', { name: notes('make-card-from', { n: words.length }) })
				.first()
				.click();
		},
		showPlan: () => tab('plan').click(),
		saved: () => page.getByText(status('saved'), { exact: true }).first().waitFor({ timeout: 60_000 }),
		offline: () =>
			page
				.getByText(new RegExp(status('offline')))
				.first()
				.waitFor({ timeout: 60_000 }),
		newCard: () => page.getByRole('button', { name: plan('new-card') }).click(),
		cardFaces: page.getByRole('button', { name: new RegExp(card('open', { what: '' }).trim()) }),
	};
}
