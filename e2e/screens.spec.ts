import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { doorPage } from './pages/door-page.ts';
import { BROWSER_LOCALE } from './support/say.ts';
import { SCREENS, signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const FOLDER = fileURLToPath(new URL('../test-results/screens', import.meta.url));
const SIZES = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1440, height: 900 },
];

let stage: Stage;
test.beforeAll(async ({ server }) => {
	stage = await setStage(server.url);
	await mkdir(FOLDER, { recursive: true });
});

for (const screen of SCREENS) {
	test(`pictures of ${screen.name}`, async ({ person }) => {
		for (const locale of ['id', 'en'] as const) {
			for (const colorScheme of ['light', 'dark'] as const) {
				for (const viewport of SIZES) {
					const context = await person({ locale: BROWSER_LOCALE[locale], colorScheme, viewport, reducedMotion: 'reduce', hasTouch: viewport.width < 700 });
					await signIn(context, stage, screen.as);
					const page = await context.newPage();
					await page.goto(stage.url + (await screen.path(stage)));
					await screen.ready(page);
					await page.waitForTimeout(700); // fonts, and numbers that come over the socket: a picture, not a check
					await page.screenshot({ path: `${FOLDER}/${screen.name}-${viewport.width}-${colorScheme}-${locale}.png`, fullPage: screen.name !== 'room' });
					// Nothing sticks out sideways, which is what a narrow screen suffers from first.
					expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
					await context.close();
				}
			}
		}
	});
}

test('the picture in README: a board at work', async ({ person, server }) => {
	const busy = await setStage(server.url, { language: 'en' });
	const context = await person({ locale: 'en-GB', viewport: { width: 1440, height: 860 }, deviceScaleFactor: 1.5 });
	await signIn(context, busy, 'participant');
	const page = await context.newPage();
	await page.goto(`${busy.url}/w/${busy.workshop.workshopId}`);
	await page.locator('.tl-note__container').first().waitFor();
	const other = await (await person({ locale: 'en-GB' })).newPage();
	await doorPage(other, busy.url, 'en').open(busy.workshop.code);
	await doorPage(other, busy.url, 'en').fill({ name: 'Sari', group: 'Regulators of social-work activity' });
	await doorPage(other, busy.url, 'en').enter();
	await other.locator('.tl-note__container').first().waitFor();
	await page.locator('.tl-canvas').click({ position: { x: 20, y: 400 } });
	await page.keyboard.press('Shift+1');
	await other.mouse.move(500, 420);
	await other.mouse.move(520, 430);
	await page.waitForTimeout(1500);
	await page.screenshot({ path: `${FOLDER}/readme.png` });
});
