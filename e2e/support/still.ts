/** Waits until nothing on a page fades or slides any more: half faded words have no contrast. What turns for ever is left alone. */
import type { Page } from '@playwright/test';

export async function still(page: Page): Promise<void> {
	await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity));
}
