/** The menu of what can be taken along. */
import type { Download, Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { exportMessages } from '../../client/src/features/exports/export-messages.ts';
import { speak } from '../support/say.ts';

export function exportMenu(page: Page, locale: Locale = 'id') {
	const t = speak(exportMessages, locale);
	const told = page.getByRole('dialog').getByRole('status');
	return {
		told,
		open: async () => {
			await page.getByRole('button', { name: t('export') }).click();
			await page.getByRole('group').or(page.getByRole('radiogroup')).first().waitFor();
		},
		language: (lang: Locale) =>
			page
				.getByRole('dialog')
				.getByText(t(`${lang}-name`), { exact: true })
				.click(),
		official: async (number: string, signatories: string) => {
			await page.getByRole('textbox', { name: new RegExp(t('number')) }).fill(number);
			await page.getByRole('textbox', { name: t('signatories') }).fill(signatories);
		},
		/** Presses a document's button; the file comes when it is made. */
		async take(label: string): Promise<Download> {
			const coming = page.waitForEvent('download', { timeout: 120_000 });
			await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
			const failed = told
				.filter({ hasText: t('failed', { name: label, reason: '' }) })
				.waitFor({ timeout: 120_000 })
				.then(() => 'failed' as const);
			const download = await Promise.race([coming, failed]);
			void failed.catch(() => undefined); // nothing failed
			if (download === 'failed') throw new Error(await told.innerText());
			await told.filter({ hasText: download.suggestedFilename() }).waitFor();
			return download;
		},
	};
}
