/** Notes the day of a milestone or takes it back, and says which cards are dated by that. */
import { type Due, dueDays } from '../plan/due.ts';
import type { PowerContext, PowerRefusal } from '../powers/power.ts';
import { notOneOf } from './args.ts';

/** A card whose days have changed, with the days as they are now (none when the milestone is not reached any more). */
interface DatedCard {
	cardId: string;
	roomId: string;
	what: string;
	from?: string | undefined;
	to?: string | undefined;
}

/** The answer names the cards that stand and hang on the milestone, if its day has changed at all. */
export function noteMilestone({ register, plan, view }: PowerContext, key: string, on: string | null): PowerRefusal | { cards: DatedCard[] } {
	const rows = register.milestones();
	const milestone = rows.find((entry) => entry.key === key);
	if (!milestone) return notOneOf('key', rows);
	const { title, order, reachedOn } = milestone;
	register.setMilestone(key, { title, order, ...(on !== null && { reachedOn: on }) });
	const workshopDay = view.info()?.date ?? '';
	const isDated = (due: Due | undefined): due is Due => due?.kind === 'after-milestone' && due.milestone === key;
	const cards = plan.cards().filter((card) => card.mergedInto === undefined && isDated(card.due) && on !== (reachedOn ?? null));
	const daysOf = (due: Due | undefined) => (due ? dueDays(due, workshopDay, () => on ?? undefined) : {});
	return { cards: cards.map(({ id, roomId, what, due }) => ({ cardId: id, roomId, what, ...daysOf(due) })) };
}
