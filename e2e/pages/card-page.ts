/** One action card, open for editing. */
import type { Page } from '@playwright/test';
import type { Due } from '@rembuk/shared/plan/due';
import type { Locale } from '@rembuk/shared/text/locale';
import { planMessages } from '../../client/src/features/action-plan/plan-messages.ts';
import { commonMessages } from '../../client/src/lib/common-messages.ts';
import { cardMessages } from '../../client/src/workshop/cards/card-messages.ts';
import { speak } from '../support/say.ts';

export function cardPage(page: Page, locale: Locale = 'id') {
	const card = speak(cardMessages, locale);
	const plan = speak(planMessages, locale);
	const common = speak(commonMessages, locale);
	const dialog = page.getByRole('dialog', { name: card('card') });
	const what = dialog.getByLabel(card('what'), { exact: true });

	/** The input of a field with a list below it; the list carries the same name. */
	const field = (label: string) => dialog.getByLabel(label, { exact: true }).and(page.locator('input')).first();

	/** Picks from a list below a field by typing the beginning of what is wanted. */
	async function pick(label: string, wanted: string): Promise<void> {
		await field(label).fill(wanted);
		await page.getByRole('option', { name: wanted, exact: true }).first().click();
	}
	async function choose(label: string, wanted: string): Promise<void> {
		await field(label).click();
		await page.getByRole('option', { name: wanted, exact: true }).click();
	}
	return {
		dialog,
		field,
		what,
		ready: () => what.waitFor(),
		async word(words: string) {
			await what.fill(words);
		},
		who: (name: string) => pick(card('who'), name),
		forWhom: (name: string) => pick(card('for-whom'), name),
		async due(due: Due, milestoneTitle?: string) {
			await choose(plan('due-kind'), plan(`due-${due.kind}`));
			if (due.kind === 'date') await dialog.getByLabel(plan('due-day')).fill(due.on);
			if (due.kind === 'window') {
				await dialog.getByLabel(plan('due-from')).fill(String(due.fromMonths));
				await dialog.getByLabel(plan('due-to')).fill(String(due.toMonths));
			}
			if (due.kind === 'after-milestone') {
				if (milestoneTitle) await choose(plan('due-milestone'), milestoneTitle);
				await dialog.getByLabel(plan('due-within')).fill(String(due.withinMonths));
			}
		},
		complete: dialog.getByText(card('complete'), { exact: true }),
		close: () => dialog.getByRole('button', { name: common('close') }).click(),
	};
}
