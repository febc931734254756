/** The states of a room on a narrow phone, in both languages: whatever the badge and the notices have to say, nothing of it is cut off. */
import type { Page } from '@playwright/test';
import { keptMessages } from '../../client/src/features/kept-copies/kept-messages.ts';
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { writingMessages } from '../../client/src/features/writing/writing-messages.ts';
import { api } from '../support/call.ts';
import { speak } from '../support/say.ts';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';

const WIDTH = 360;

/** What of the header and the notices reaches beyond the window, by its words. */
const cutOff = (page: Page): Promise<string[]> =>
	page.evaluate(
		(width) =>
			[...document.querySelectorAll<HTMLElement>('header *, [role=alert] *')]
				.filter((one) => one.innerText?.trim() && !one.closest('.visually-hidden, [hidden]') && one.getBoundingClientRect().right > width + 0.5)
				.map((one) => one.innerText),
		WIDTH,
	);

for (const locale of ['id', 'en'] as const) {
	test(`offline, refused, locked and out of date (${locale})`, async ({ server, person }) => {
		const workshop = await makeWorkshop(server.url);
		const roomId = workshop.room('service-users');
		const lock = (locked: boolean) => api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'lock-room', { roomId, locked });
		const context = await person({ locale: locale === 'id' ? 'id-ID' : 'en-US', viewport: { width: WIDTH, height: 740 } });
		await context.request.post(`${server.url}/api/join`, {
			data: { code: workshop.code, name: 'Budi Santoso', sector: 'academic', topicKey: 'service-users' },
			headers: { origin: server.url },
		});
		const page = await context.newPage();
		await page.goto(`${server.url}/w/${workshop.workshopId}`);
		const badge = page.locator('span[data-kind]');
		const t = speak(statusMessages, locale);
		const write = async (words: string): Promise<void> => {
			await page.getByLabel(speak(writingMessages, locale)('write')).fill(words);
			await page.keyboard.press('Enter');
		};
		const expectWhole = async (words: string): Promise<void> => {
			await expect(badge).toContainText(words);
			expect(await cutOff(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
		};
		await expectWhole(t('saved'));
		await context.setOffline(true);
		await expectWhole(t('offline'));
		await write('ditulis saat luring');
		await expectWhole(t('offline-kept', { n: 1 }));
		await lock(true);
		await context.setOffline(false);
		await expectWhole(t('locked'));
		await expect(page.getByRole('alert').filter({ hasText: 'ditulis saat luring' })).toBeVisible();
		await lock(false);
		await expect(page.getByRole('button', { name: speak(keptMessages, locale)('put-back', { n: 1 }) })).toBeVisible();
		await expectWhole(t('saved'));
		await context.addInitScript(() => {
			const Real = window.WebSocket;
			window.WebSocket = class extends Real {
				constructor(url: string | URL, protocols?: string | string[]) {
					super(String(url).replace(/([?&]v=)\d+/, '$10'), protocols);
				}
			};
		});
		await page.reload();
		await write('halaman lama');
		await expectWhole(t('outdated', { n: 1 }));
		await expect(page.getByRole('button', { name: t('reload'), exact: true }).first()).toBeInViewport({ ratio: 1 });
	});
}
