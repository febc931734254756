/** What comes after the workshop: the public page, the personal link, and closing and anonymising, in a browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { request } from './support/call.ts';
import { BROWSER_LOCALE } from './support/say.ts';
import { signIn } from './support/screens.ts';
import { setStage } from './support/stage.ts';
import { still } from './support/still.ts';
import { expect, test } from './support/test.ts';

const NARROW = { width: 360, height: 740 };

async function expectAccessible(page: Page): Promise<void> {
	await still(page);
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
	expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }))).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

test('the facilitator opens the outcome page; the ministry accepts by its link; everybody sees it; then the names go', async ({ person, server }) => {
	test.setTimeout(300_000);
	const stage = await setStage(server.url, { language: 'en' });
	const { workshopId, code } = stage.workshop;
	await stage.workshop.join('Siti Rahmawati', 'regulators');
	await request(`${server.url}/api/workshops/${workshopId}/notes`, {
		token: stage.workshop.facilitatorToken,
		json: { roomId: stage.workshop.room('regulators'), text: 'Siti Rahmawati said so' },
	});
	const lead = await person({ locale: BROWSER_LOCALE.en });
	await signIn(lead, stage, 'facilitator');
	const desk = await lead.newPage();
	await desk.goto(`${server.url}/w/${workshopId}/lead`);
	await desk.getByRole('link', { name: 'Afterwards' }).click();

	const publication = desk.getByRole('heading', { name: 'Public outcome page' }).locator('..');
	await publication.getByRole('button', { name: 'Make a link' }).click();
	const address = await publication.getByLabel('Link of the outcome page').inputValue();
	const regulators = publication.getByRole('checkbox', { name: /^All cards of Regulators/ });
	await regulators.click();
	await expect(regulators).toBeChecked();
	await expectAccessible(desk);

	const reader = await (await person({ locale: BROWSER_LOCALE.en, viewport: NARROW })).newPage();
	await reader.goto(address);
	await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(reader.getByRole('listitem').filter({ hasText: 'Action' })).toHaveCount(1);
	await expect(reader.getByText('Peserta')).toHaveCount(0);
	await expectAccessible(reader);

	const links = desk.getByRole('heading', { name: 'Personal links for those responsible' }).locator('..');
	await links.getByRole('button', { name: 'Make a link for Professional associations' }).click();
	const personal = await links.getByRole('textbox', { name: 'Link for Professional associations' }).inputValue();
	const theirs = await (await person({ locale: BROWSER_LOCALE.en, viewport: NARROW })).newPage();
	await theirs.goto(personal);
	const action = theirs.getByRole('article').first();
	await action.getByRole('button', { name: /^Accept action/ }).click();
	await expect(action.getByText('You have accepted this action.')).toBeVisible();
	await action.getByText('Under way', { exact: true }).last().click();
	await action.getByLabel('Progress note').fill('First meeting held');
	await action.getByRole('button', { name: 'Save the progress' }).click();
	await expect(action.getByText('Saved, and seen by everybody.')).toBeVisible();
	expect(theirs.url()).not.toContain('#');
	await theirs.reload(); // the secret has left the address, and the tab still knows it
	await expect(theirs.getByText('You have accepted this action.')).toBeVisible();
	await expectAccessible(theirs);

	await desk.reload();
	await expect(desk.getByRole('listitem').filter({ hasText: /Professional associations accepted action/ })).toBeVisible();
	await expect(desk.getByLabel(/^Digest/)).toHaveValue(/First meeting held/);

	await desk.getByRole('button', { name: 'Close the workshop' }).click();
	await desk.getByRole('dialog').getByRole('button', { name: 'Close the workshop' }).click();
	const mentions = desk.getByRole('heading', { name: 'Names inside sentences: 1 place' }).locator('..');
	await expect(mentions.getByRole('link', { name: /^Board of/ })).toHaveAttribute('href', /note=shape/);
	await expect(mentions.getByText('Siti Rahmawati said so')).toBeVisible();
	await expectAccessible(desk);
	await desk.getByRole('button', { name: 'Remove the names…' }).click();
	await desk
		.getByRole('dialog')
		.getByLabel(/^Type the code/)
		.fill(code);
	await desk.getByRole('dialog').getByRole('button', { name: 'Remove the names' }).click();
	await expect(desk.getByText(/^The names were removed on/)).toBeVisible({ timeout: 30_000 });
	const state = await request<{ participants: { name: string; role: string }[] }>(`${server.url}/api/workshops/${workshopId}`, {
		token: stage.workshop.facilitatorToken,
	});
	expect(new Set(state.body.participants.filter(({ role }) => role === 'participant').map(({ name }) => name))).toEqual(new Set(['Participant']));
	await reader.reload();
	await expect(reader.getByRole('listitem').filter({ hasText: 'Action' })).toHaveCount(1);
});

test('says plainly what is kept, from the home page and the door', async ({ person, server }) => {
	const page = await (await person({ locale: BROWSER_LOCALE.id, viewport: NARROW })).newPage();
	await page.goto(server.url);
	await page.getByRole('link', { name: 'Apa yang disimpan Rembuk' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Apa yang disimpan Rembuk' })).toBeVisible();
	await expectAccessible(page);
});
