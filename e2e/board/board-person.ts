/** A participant on a board in a browser of her own, signed in over the API; what she sees of notes is read from the page. */
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { expect } from '../support/test.ts';
import type { MadeWorkshop } from '../support/workshop.ts';

export interface BoardPerson {
	page: Page;
	context: BrowserContext;
	participantId: string;
	/** The words of the notes on the canvas. */
	notes(): Promise<string[]>;
	/** Waits until the canvas shows exactly these notes, in any order. */
	sees(words: string[]): Promise<void>;
	/** Opens a note with a double click and puts the caret at one end of its words. */
	open(words: string, caret: 'start' | 'end'): Promise<void>;
	/** Starts a note with the key and types. */
	writeNote(words: string): Promise<void>;
	note(words: string): ReturnType<Page['locator']>;
	saved(): Promise<void>;
}

/** The badge in either language. */
const SAVED = new RegExp(`^(${statusMessages.saved.id}|${statusMessages.saved.en})$`);

/** The text field of the note that is being written. */
export const FIELD = '.tl-rich-text [contenteditable=true]';

export async function openBoard(
	url: string,
	workshop: MadeWorkshop,
	person: (options?: BrowserContextOptions) => Promise<BrowserContext>,
	name: string,
	options: { topicKey?: string; locale?: string; prepare?(context: BrowserContext): Promise<unknown> } = {},
): Promise<BoardPerson> {
	const context = await person({ locale: options.locale ?? 'en-US' });
	await options.prepare?.(context);
	const answer = await context.request.post(`${url}/api/join`, {
		data: { code: workshop.code, name, sector: 'academic', topicKey: options.topicKey ?? 'service-users' },
		headers: { origin: url },
	});
	const { participantId } = (await answer.json()) as { participantId: string };
	const page = await context.newPage();
	await page.goto(`${url}/w/${workshop.workshopId}`);
	await page.locator('.tl-canvas').waitFor({ timeout: 90_000 });
	const saved = () => page.getByText(SAVED).first().waitFor({ timeout: 60_000 });
	await saved();
	const notes = () =>
		page
			.locator('.tl-shape[data-shape-type="note"]')
			.evaluateAll((shapes) => shapes.map((shape) => shape.querySelector<HTMLElement>('.tl-text-content .tl-rich-text')?.innerText.trim() ?? ''));
	return {
		page,
		context,
		participantId,
		notes,
		sees: (words) => expect.poll(async () => (await notes()).sort(), { timeout: 30_000 }).toEqual([...words].sort()),
		open: async (words, caret) => {
			const field = page.locator(FIELD);
			await page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: words }).dblclick();
			await expect(field).toBeFocused();
			await expect(field).toContainText(words);
			await expect(async () => {
				await page.keyboard.press(caret === 'start' ? 'Home' : 'End');
				await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // the field's own late focus may set it back
				expect(await field.evaluate(caretIn)).toBe(caret === 'start' ? 0 : words.length);
			}).toPass();
		},
		writeNote: async (words) => {
			await page.locator('.tl-canvas').focus();
			await page.keyboard.press('n');
			await page.keyboard.type(words, { delay: 15 });
			await page.keyboard.press('Escape');
		},
		note: (words) => page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: words }),
		saved,
	};
}

/** Letters before the caret in a field of one line. */
function caretIn(field: HTMLElement): number {
	const selection = field.ownerDocument.getSelection();
	if (!selection?.isCollapsed || !selection.focusNode || !field.contains(selection.focusNode)) return -1;
	const before = field.ownerDocument.createRange();
	before.setStart(field, 0);
	before.setEnd(selection.focusNode, selection.focusOffset);
	return before.toString().length;
}
