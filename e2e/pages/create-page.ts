/** `/new`: a workshop from a file, the template or nothing; and what is shown once when it is there. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { createMessages } from '../../client/src/features/create/create-messages.ts';
import { speak } from '../support/say.ts';

export function createPage(page: Page, url: string, locale: Locale = 'id') {
	const t = speak(createMessages, locale);
	return {
		open: () => page.goto(`${url}/new`),
		async fromFile(path: string, options: { notesOnBoards: boolean }) {
			await page.locator('input[type=file]').setInputFiles(path);
			await page.getByRole('switch', { name: t('file-notes') }).setChecked(options.notesOnBoards, { force: true });
		},
		fromTemplate: () => page.getByRole('button', { name: t('template') }).click(),
		problems: page.getByRole('alert'),
		/** Creates it; answers what people are told. */
		async create() {
			await page.getByRole('button', { name: t('create'), exact: true }).click();
			await page.getByRole('heading', { name: t('created-title') }).waitFor();
			const facilitatorUrl = await page.getByRole('textbox', { name: t('facilitator-link') }).inputValue();
			const joinUrl = await page.getByRole('textbox', { name: t('join-link') }).inputValue();
			const [, workshopId = ''] = /#([^.]+)\./.exec(facilitatorUrl) ?? [];
			return { facilitatorUrl, joinUrl, code: new URL(joinUrl).hash.slice(1), workshopId };
		},
		lead: () => page.getByRole('link', { name: t('to-lead') }).click(),
	};
}
