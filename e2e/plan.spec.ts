import { AxeBuilder } from '@axe-core/playwright';
import { planMessages } from '../client/src/features/action-plan/plan-messages.ts';
import { milestoneMessages } from '../client/src/features/milestones/milestone-messages.ts';
import { careMessages } from '../client/src/features/plan-care/care-messages.ts';
import { viewsMessages } from '../client/src/features/plan-views/views-messages.ts';
import { cardMessages } from '../client/src/workshop/cards/card-messages.ts';
import { api, request } from './support/call.ts';
import { fixture } from './support/fixture.ts';
import { speak } from './support/say.ts';
import { GROUP, signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const views = speak(viewsMessages, 'id');
const milestones = speak(milestoneMessages, 'id');
const care = speak(careMessages, 'id');
const labels = speak(cardMessages, 'id');
const cards = speak(planMessages, 'id');
const SHOWN = ['list', 'board', 'matrix', 'timeline', 'milestones', 'stakeholders', 'duplicates', 'ideas'];

let stage: Stage;
test.beforeAll(async ({ server }) => {
	stage = await setStage(server.url);
});
const power = (name: string, json: unknown) =>
	request<{ cards?: { what: string; to?: string }[] }>(`${stage.url}/api/workshops/${stage.workshop.workshopId}/powers/${name}`, {
		token: stage.workshop.facilitatorToken,
		json,
	});
const planOf = (view: string) => `${stage.url}/w/${stage.workshop.workshopId}/plan?view=${view}`;

test('a milestone that is reached dates what hangs on it, for everybody who looks; day 43 lies in the window', async ({ person }) => {
	await power('unreach-milestone', { key: 'bill-passed' });
	const member = await person();
	await signIn(member, stage, 'participant');
	const theirs = await member.newPage();
	await theirs.goto(planOf('list'));
	await expect(theirs.getByRole('article').first()).toBeVisible();
	await expect(theirs.getByText('3 September 2021')).toHaveCount(0);

	const leader = await person();
	await signIn(leader, stage, 'facilitator');
	const page = await leader.newPage();
	await page.goto(planOf('milestones'));
	await page.getByLabel(milestones('reached-on')).fill('2019-09-03');
	await page.getByRole('button', { name: milestones('save'), exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: '3 September 2021' })).toBeVisible();
	await expect(page.getByText(/hari ke-43 setelah workshop/)).toBeVisible();
	await expect(page.getByText(milestones('inside-windows'))).toBeVisible();
	await expect(theirs.getByText(/3 September 2021/)).toBeVisible();
	const again = await power('reach-milestone', { key: 'bill-passed', on: '2019-09-04' });
	expect(again.body.cards?.map(({ to }) => to)).toEqual(['2021-09-04']);
});

test('the keyboard alone moves a card on the status board, and finds the idea that nobody used', async ({ person }) => {
	const context = await person();
	await signIn(context, stage, 'participant');
	const page = await context.newPage();
	await page.goto(planOf('board'));
	const what = fixture.actionCards.find((card) => card.topic === GROUP)?.what.id ?? '';
	const mover = page.getByRole('button', { name: views('move-card', { what }) });
	await mover.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitem').first().waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByText(views('moved', { what, status: 'Berjalan' }))).toBeAttached();
	await expect(page.getByRole('region', { name: /^Berjalan/ }).getByRole('button', { name: views('move-card', { what }) })).toBeFocused();
	await page.goto(planOf('ideas'));
	await expect(page.getByText(care('ideas-counts', { unused: 9, n: 12 }))).toBeVisible();
});

test('what is called not the same is so for everybody; what is merged lies on the plenary board and comes apart again', async ({ person }) => {
	const { workshop, url, members } = stage;
	const what = ['Susun modul supervisi klinis daerah', 'Menyusun modul supervisi klinis'];
	for (const [at, topic] of ['educators', 'associations'].entries()) {
		await api(url).card(workshop.workshopId, members.get(topic)?.token ?? '', { roomId: workshop.room(topic), what: what[at] ?? '' });
	}
	const [a, b] = what as [string, string];
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(planOf('duplicates'));
	const notSame = page.getByRole('button', { name: care('not-same-of', { a, b }) });
	await notSame.click();
	await expect(notSame).toHaveCount(0);
	await page.reload();
	await page.getByText(care('apart', { n: 1 })).click();
	await expect(notSame).toHaveCount(0);
	await page.getByRole('button', { name: care('suggest-again-of', { a, b }) }).click();
	await page.getByRole('button', { name: care('merge-of', { a, b }) }).click();
	await expect(page.getByText(care('merged'))).toBeVisible();
	await page.goto(`${url}/w/${workshop.workshopId}/r/${workshop.plenary}`);
	const shape = page.locator('.rembuk-card').filter({ hasText: a });
	await expect(shape).toHaveCount(1);
	await page.goto(planOf('list'));
	await page.getByRole('button', { name: labels('open', { what: a }) }).click();
	await page.getByRole('button', { name: cards('unmerge'), exact: true }).click();
	for (const one of what) await expect(page.getByRole('button', { name: labels('open', { what: one }) })).toHaveCount(1);
	await page.goto(`${url}/w/${workshop.workshopId}/r/${workshop.plenary}`);
	await page.locator('.tl-canvas').waitFor();
	await expect(shape).toHaveCount(0);
});

test('two cards with different dates: the earliest is proposed, and the one that is chosen holds', async ({ person }) => {
	const { workshop, url } = stage;
	const what = ['Sosialisasikan kode etik kepada relawan', 'Mensosialisasikan kode etik kepada relawan'];
	for (const [at, topic] of ['regulators', 'service-users'].entries()) {
		const due = { kind: 'date', on: at === 0 ? '2019-12-31' : '2019-10-15' };
		await api(url).card(workshop.workshopId, workshop.facilitatorToken, { roomId: workshop.room(topic), what: what[at] ?? '', due });
	}
	const [a, b] = what as [string, string];
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(planOf('duplicates'));
	const choice = page.getByRole('radiogroup', { name: care('due-choice') });
	await expect(choice.getByRole('radio', { name: /15 Oktober 2019/ })).toBeChecked();
	await choice.getByRole('radio', { name: /31 Desember 2019/ }).check();
	await page.getByRole('button', { name: care('merge-of', { a, b }) }).click();
	await expect(page.getByText(care('merged'))).toBeVisible();
	await page.goto(planOf('list'));
	const merged = page.getByRole('article').filter({ hasText: a });
	await expect(merged).toContainText('31 Desember 2019');
	await page.getByRole('button', { name: labels('open', { what: a }) }).click();
	await page.getByRole('button', { name: cards('unmerge'), exact: true }).click();
	for (const one of what) await expect(page.getByRole('button', { name: labels('open', { what: one }) })).toHaveCount(1);
});

test('a party that a group has typed gets its name in both languages; the matrix says until when and what a card lacks', async ({ person }) => {
	const { workshop, url } = stage;
	const what = 'Rapat koordinasi tahunan';
	await api(url).card(workshop.workshopId, workshop.facilitatorToken, {
		roomId: workshop.room('service-users'),
		what,
		forWhom: ['Dinas Kesehatan'],
		due: { kind: 'recurring', every: 'P1Y' },
	});
	const context = await person({ viewport: { width: 1440, height: 900 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(planOf('stakeholders'));
	const rename = page.getByRole('button', { name: care('rename-of', { title: 'Dinas Kesehatan' }) });
	await rename.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(`${care('title-field')} (Bahasa Indonesia)`)).toBeFocused();
	await page.getByLabel(`${care('title-field')} (English)`).fill('Health Office');
	await page.keyboard.press('Enter');
	await expect(rename).toBeFocused();
	await expect(page.getByText('Health Office')).toBeVisible();

	const english = await person({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
	await signIn(english, stage, 'facilitator');
	const theirs = await english.newPage();
	await theirs.goto(planOf('matrix'));
	await expect(theirs.getByRole('rowheader', { name: 'Health Office' })).toBeVisible();
	await expect(theirs.getByRole('columnheader', { name: /until 22 October 2019/ })).toBeVisible();
	await expect(theirs.getByRole('button', { name: new RegExp(`${what}.*Lacks: who`) })).toBeVisible();
	await theirs.goto(planOf('timeline'));
	await expect(theirs.getByText(/every year · next on 22 July/)).toBeVisible();
});

for (const view of SHOWN) {
	test(`axe finds nothing on the plan as ${view}, light and dark, and nothing sticks out on a phone`, async ({ person }) => {
		const context = await person({ colorScheme: 'light', reducedMotion: 'reduce' });
		await signIn(context, stage, 'facilitator');
		const page = await context.newPage();
		await page.goto(planOf(view));
		await expect(page.getByRole('tabpanel')).toBeVisible();
		await expect(page.getByRole('tabpanel')).toContainText(/\w/);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
			const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
			expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`) }))).toEqual([]);
		}
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
	});
}
