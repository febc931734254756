/** `/j#CODE`: name, sector, group, one button. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { joinMessages } from '../../client/src/features/join/join-messages.ts';
import { speak } from '../support/say.ts';

export function doorPage(page: Page, url: string, locale: Locale = 'id') {
	const t = speak(joinMessages, locale);
	const submit = page.getByRole('button', { name: t('join'), exact: true });
	async function fill(person: { name: string; sector?: string | undefined; group?: string | undefined }): Promise<void> {
		await page.getByLabel(t('name'), { exact: true }).fill(person.name);
		if (person.sector) await page.getByRole('radio', { name: person.sector }).check({ force: true });
		if (person.group) await page.getByRole('radio', { name: person.group }).check({ force: true });
	}
	async function enter(): Promise<void> {
		await submit.click();
		await page.waitForURL(/\/w\/[^/]+/);
	}
	return {
		open: (code: string) => page.goto(`${url}/j#${code}`),
		fill,
		enter,
	};
}
