/** What changed in a plan since then, read from the plan's own history. Pure: documents in, plain values out. */
import type { PlanChange } from '@rembuk/shared/api/get-changes';
import { responsibleKey } from '@rembuk/shared/plan/action-card';
import { editsSince } from '@rembuk/shared/plan/card-edits';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import type { Report } from '@rembuk/shared/report/report';
import { doerName } from '@rembuk/shared/report/report-names';
import { dayOfMoment } from '@rembuk/shared/text/dates';
import type { Locale } from '@rembuk/shared/text/locale';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { labels } from './responsible-names.ts';

/** Since when: a day where the workshop was held, a moment in ms, or always. */
export type Since = { day: string } | { at: number } | undefined;

export const parseSince = (text: string | undefined): Since => (text === undefined ? undefined : text.includes('-') ? { day: text } : { at: Number(text) });

interface ChangesInput {
	live: Pick<LiveWorkshop, 'room' | 'view'>;
	/** The report that numbers the cards; built without boards. */
	report: Report;
	/** The rooms whose cards the reader may see. */
	rooms: ReadonlySet<string>;
	since: Since;
	locale: Locale;
}

/** Latest first. */
export function changesSince({ live: { room, view }, report, rooms, since, locale }: ChangesInput): PlanChange[] {
	const { timezone } = report.workshop;
	const isSince = (at: number): boolean => since === undefined || ('day' in since ? dayOfMoment(at, timezone) >= since.day : at > since.at);
	const numbers = new Map(report.groups.flatMap(({ cards }) => cards.map((card) => [card.cardId, card.number])));
	const names = labels(room.doc, view, locale);
	const changes: PlanChange[] = [];
	for (const card of readCards(room.doc)) {
		if (!rooms.has(card.roomId)) continue;
		const it = { cardId: card.id, number: numbers.get(card.id) ?? 0, what: card.what };
		if (isSince(card.createdAt)) changes.push({ kind: 'new', at: card.createdAt, ...it });
		else for (const { at, by, fields } of editsSince(card, isSince)) changes.push({ kind: 'edited', at, ...it, by: doerName(by, card, names), fields });
		for (const { at, by, from, to, note } of card.history)
			if (isSince(at)) changes.push({ kind: 'status', at, ...it, by: doerName(by, card, names), from, to, ...(note !== undefined && { note }) });
		for (const [key, { at, answer, reason }] of Object.entries(card.answers ?? {})) {
			const who = card.who.find((one) => responsibleKey(one) === key);
			if (who && isSince(at)) changes.push({ kind: 'answer', at, ...it, by: names.responsible(who), answer, ...(reason !== undefined && { reason }) });
		}
	}
	const firstDay = since && ('day' in since ? since.day : dayOfMoment(since.at, timezone));
	for (const { title, reachedOn } of report.milestones) {
		if (reachedOn !== undefined && (firstDay === undefined || reachedOn >= firstDay))
			changes.push({ kind: 'milestone', at: Date.parse(reachedOn), title, on: reachedOn });
	}
	const closing = view.closing();
	if (closing && isSince(closing.at)) changes.push({ kind: 'closed', at: closing.at });
	return changes.sort((a, b) => b.at - a.at);
}
