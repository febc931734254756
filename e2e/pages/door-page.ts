/** `/j#CODE`: name, sector, group, one button. */
import type { Page } from '@playwright/test';
import type { Locale } from '@rembuk/shared/text/locale';
import { joinMessages } from '../../client/src/features/join/join-messages.ts';
import { speak } from '../support/say.ts';

export function doorPage(page: Page, url: string, locale: Locale = 'id') {
	const t = speak(joinMessages, locale);
	return {
		open: (code: string) => page.goto(`${url}/j#${code}`),
		name: page.getByLabel(t('name'), { exact: true }),
		submit: page.getByRole('button', { name: t('join'), exact: true }),
		async join(person: { name: string; sector?: string; group?: string }) {
			await page.getByLabel(t('name'), { exact: true }).fill(person.name);
			if (person.sector) await page.getByRole('radio', { name: person.sector }).check({ force: true });
			if (person.group) await page.getByRole('radio', { name: person.group }).check({ force: true });
			await page.getByRole('button', { name: t('join'), exact: true }).click();
			await page.waitForURL(/\/w\/[^/]+/);
		},
	};
}
