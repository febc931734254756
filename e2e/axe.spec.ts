import { AxeBuilder } from '@axe-core/playwright';
import { BROWSER_LOCALE } from './support/say.ts';
import { SCREENS, signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

let stage: Stage;
test.beforeAll(async ({ server }) => {
	stage = await setStage(server.url);
});

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Both languages and both schemes once: the marks are the same in all four. */
const LOOKS = [
	['id', 'light'],
	['en', 'dark'],
] as const;

for (const screen of SCREENS) {
	test(`axe finds nothing on ${screen.name}, in both languages, light and dark`, async ({ person }) => {
		for (const [locale, colorScheme] of LOOKS) {
			const context = await person({ locale: BROWSER_LOCALE[locale], colorScheme, reducedMotion: 'reduce' });
			await signIn(context, stage, screen.as);
			const page = await context.newPage();
			await page.goto(stage.url + (await screen.path(stage)));
			await screen.ready(page);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
			// The canvas and its toolbars are tldraw's; what we draw around them and beside them is ours.
			const { violations } = await new AxeBuilder({ page }).exclude('.tl-container').withTags(STANDARD).analyze();
			const told = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`) }));
			expect(told, `${locale} ${colorScheme}`).toEqual([]);
		}
	});
}
