/** Everything that the badge has shown, one after the other, however shortly; from inside the page. Knows no fault. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

interface Watched {
	shown: string[];
}

/** To be called before the first page is opened. */
export const watchBadge = (context: BrowserContext): Promise<unknown> =>
	context.addInitScript(() => {
		const shown: string[] = [];
		Object.assign(window, { shown });
		const look = (): void => {
			const kind = document.querySelector<HTMLElement>('span[data-kind]')?.dataset.kind;
			if (kind !== undefined && shown.at(-1) !== kind) shown.push(kind);
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-kind'] });
	});

/** The kinds, in their order. */
export const shownBy = (page: Page): Promise<string[]> => page.evaluate(() => [...(window as unknown as Watched).shown]);

/** Forgets what was shown before, but for what is shown now. */
export const forgetShown = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const { shown } = window as unknown as Watched;
		shown.splice(0, shown.length - 1);
	});

/** Since it was forgotten the badge has left *saved* (if it showed it) and has not come back to it. */
export async function expectNeverSaved(page: Page): Promise<void> {
	await expect.poll(async () => (await shownBy(page)).at(-1)).not.toBe('saved');
	const shown = await shownBy(page);
	expect(shown.slice(1), `the badge showed ${shown.join(', ')}`).not.toContain('saved');
}
