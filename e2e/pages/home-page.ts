/** `/`: a code, or a new workshop. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { homeMessages } from '../../client/src/features/home/home-messages.ts';
import { joinMessages } from '../../client/src/features/join/join-messages.ts';
import { speak } from '../support/say.ts';

export function homePage(page: Page, url: string, locale: Locale = 'id') {
	const home = speak(homeMessages, locale);
	const join = speak(joinMessages, locale);
	return {
		open: () => page.goto(url),
		newWorkshop: () => page.getByRole('link', { name: home('new-workshop') }).click(),
		async enter(code: string) {
			await page.getByLabel(join('code-label')).fill(code);
			await page.getByRole('button', { name: join('code-go'), exact: true }).click();
		},
	};
}
