/** What webhooks are told of a workshop, and what became different since they were told last. Pure: a document in, plain values out. */
import { createHash } from 'node:crypto';
import { type ActionCard, responsibleKey } from '@rembuk/shared/plan/action-card';
import { readCards, readMilestones, readStakeholders } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import { reportNames } from '@rembuk/shared/report/report-names';
import { pickText } from '@rembuk/shared/text/locale';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';

/** Card id → fingerprint of what was told of it. */
export type Seen = Record<string, string>;

interface CardEvent {
	type: 'card.created' | 'card.changed' | 'card.removed' | 'workshop.closed' | 'workshop.reopened';
	data: Record<string, unknown>;
}

export interface EventsInput {
	live: Pick<LiveWorkshop, 'workshopId' | 'room' | 'view'>;
	seen: Seen;
	closedAt: number | null;
	/** ms since 1970. */
	now: number;
}

/** The events since then, oldest thing first, and what is seen now. */
export function eventsSince({ live, seen, closedAt, now }: EventsInput): { events: CardEvent[]; seen: Seen; closedAt: number | null } {
	const { workshopId, view } = live;
	const cards = describeCards(live, now);
	const told = new Map(Object.entries(seen));
	const next = new Map<string, string>();
	const events: CardEvent[] = [];
	for (const card of cards) {
		const print = createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22);
		next.set(card.cardId, print);
		if (told.get(card.cardId) !== print) events.push({ type: !told.has(card.cardId) ? 'card.created' : 'card.changed', data: { workshopId, card } });
	}
	for (const cardId of told.keys()) if (!next.has(cardId)) events.push({ type: 'card.removed', data: { workshopId, cardId } });
	const closing = view.closing()?.at ?? null;
	if (closing !== closedAt) {
		if (closing === null) events.push({ type: 'workshop.reopened', data: { workshopId } });
		else events.push({ type: 'workshop.closed', data: { workshopId, title: pickText(view.info()?.title, view.info()?.language ?? 'id'), closedAt: closing } });
	}
	return { events, seen: Object.fromEntries(next), closedAt: closing };
}

/** The cards in the workshop's language, as plain as a receiver wants them. */
function describeCards({ workshopId, room, view }: EventsInput['live'], now: number) {
	const locale = view.info()?.language ?? 'id';
	const report = buildReport({ workshopId, workshopDoc: room.doc, boards: [], locale, now });
	const shown = new Map(report.groups.flatMap((group) => group.cards.map((card) => [card.cardId, { card, group: group.title }] as const)));
	const stakeholders = readStakeholders(room.doc).map(({ key, title }) => ({ key, title: pickText(title, locale) }));
	const names = reportNames(view, stakeholders, locale);
	const milestones = new Map(readMilestones(room.doc).map((milestone) => [milestone.key, milestone.reachedOn]));
	return readCards(room.doc).map((card: ActionCard) => {
		const found = shown.get(card.id);
		return {
			cardId: card.id,
			group: found?.group ?? '',
			what: card.what,
			who: card.who.map((who) => ({ key: responsibleKey(who), kind: who.kind, name: names.responsible(who) })),
			forWhom: card.forWhom.map(names.stakeholder),
			due: card.due ?? null,
			dueWords: found?.card.dueWords ?? '',
			dueFrom: found?.card.dueFrom ?? null,
			dueTo: found?.card.dueTo ?? null,
			milestoneReachedOn: card.due?.kind === 'after-milestone' ? (milestones.get(card.due.milestone) ?? null) : null,
			status: card.status,
			statusNote: card.statusNote,
			answers: card.answers ?? {},
		};
	});
}
