/** The facilitator's screen. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { exportMessages } from '../../client/src/features/exports/export-messages.ts';
import { facilitatorMessages } from '../../client/src/features/facilitator/facilitator-messages.ts';
import { speak } from '../support/say.ts';

export function leadPage(page: Page, locale: Locale = 'id') {
	const t = speak(facilitatorMessages, locale);
	const exports = speak(exportMessages, locale);
	const room = (name: string) => page.getByRole('article', { name });
	return {
		ready: () => page.getByRole('navigation', { name: t('panels') }).waitFor({ timeout: 60_000 }),
		room,
		notes: (name: string, n: number) => room(name).getByText(t('stat-notes', { n }), { exact: true }),
		cards: (name: string, n: number) => room(name).getByText(t('stat-cards', { n })),
		people: (n: number) => page.getByText(new RegExp(t('people-count', { n, online: '@' }).split('·')[0]?.trim() ?? '')),
		lock: (name: string) => page.getByRole('button', { name: t('lock-room', { room: name }), exact: true }).click(),
		unlock: (name: string) => page.getByRole('button', { name: t('unlock-room', { room: name }), exact: true }).click(),
		/** Downloads a document by its label. */
		async download(label: string) {
			await page.getByRole('button', { name: exports('export') }).click();
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: label, exact: true }).click();
			return coming;
		},
	};
}
