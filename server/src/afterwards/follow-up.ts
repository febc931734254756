/** The cards of one who is responsible, and what they say to them: through the plan, so that everybody sees it. Knows no link and no request. */
import type { FollowUp } from '@rembuk/shared/api/follow-up-shapes';
import { AppError } from '@rembuk/shared/errors';
import { type ActionCard, type CardStatus, type Responsible, responsibleKey } from '@rembuk/shared/plan/action-card';
import type { Answer } from '@rembuk/shared/plan/answer';
import { changeCard, PLAN_ROOT, readCards } from '@rembuk/shared/plan/plan-doc';
import { amendStep, logStatus, statusOf } from '@rembuk/shared/plan/status-history';
import { buildReport } from '@rembuk/shared/report/build-report';
import { doerName } from '@rembuk/shared/report/report-names';
import { workshopDayInWords } from '@rembuk/shared/text/countdown';
import { dayOfMoment } from '@rembuk/shared/text/dates';
import type { Locale } from '@rembuk/shared/text/locale';
import type { Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { auditLine } from './audit-line.ts';
import { countdown } from './build-outcome.ts';
import { labels } from './responsible-names.ts';

interface Parts {
	storage: Storage;
	now: () => number;
}

/** How the plan and the audit name whoever comes by a personal link: a participant by id, others by their key in *who*. */
export const doerOf = (who: Responsible): string => (who.kind === 'participant' ? who.participantId : responsibleKey(who));

/** The standing cards that somebody is responsible for. */
export function cardsOf(live: Pick<LiveWorkshop, 'room'>, who: Responsible): ActionCard[] {
	const key = responsibleKey(who);
	const isThem = (one: Responsible): boolean => responsibleKey(one) === key && (who.kind !== 'text' || (one.kind === 'text' && one.text === who.text)); // a text's key is a short hash
	return readCards(live.room.doc).filter((card) => card.who.some(isThem));
}

/** What a personal link shows. */
export function showFollowUp(live: LiveWorkshop, who: Responsible, locale: Locale, now: number): FollowUp {
	const { workshopId, room, view } = live;
	const report = buildReport({ workshopId, workshopDoc: room.doc, boards: [], locale, now });
	const { title, date, timezone } = report.workshop;
	const today = dayOfMoment(now, timezone);
	const seen = { today, workshopDay: date, reachedOn: (key: string) => report.milestones.find((milestone) => milestone.key === key)?.reachedOn, locale };
	const names = labels(room.doc, view, locale);
	const mine = new Map(cardsOf(live, who).map((card) => [card.id, card]));
	return {
		locale,
		title,
		date,
		timezone,
		dayWords: workshopDayInWords(today, date, locale),
		who,
		name: names.responsible(who),
		cards: report.groups.flatMap((group) =>
			group.cards.flatMap(({ cardId, number, what, forWhom, dueWords }) => {
				const card = mine.get(cardId);
				if (!card) return [];
				const { status, statusNote, due } = card;
				const isOver = status === 'done' || status === 'dropped';
				const history = card.history.toReversed().map((step) => ({ ...step, by: doerName(step.by, card, names) }));
				const answer = card.answers?.[responsibleKey(who)];
				const words = isOver ? '' : countdown(due, seen);
				return [{ cardId, number, what, group: group.title, forWhom, dueWords, countdown: words, status, statusNote, ...(answer && { answer }), history }];
			}),
		),
	};
}

/** Accepts or declines a card. @throws AppError unless they are responsible for it. */
export async function answerCard(parts: Parts, live: LiveWorkshop, who: Responsible, cardId: string, said: Omit<Answer, 'at'>): Promise<void> {
	const answer: Answer = { answer: said.answer, ...(said.answer === 'declined' && said.reason && { reason: said.reason }), at: parts.now() };
	await change(parts, live, who, cardId, 'answer-card', { answer: said.answer }, () => {
		live.room.doc.getMap<unknown>(PLAN_ROOT).set(`card:${cardId}/answer.${responsibleKey(who)}`, answer);
	});
}

/** Says how far a card is; the step goes into its history. @throws AppError unless they are responsible for it. */
export async function updateCard(parts: Parts, live: LiveWorkshop, who: Responsible, cardId: string, said: { status: CardStatus; note?: string | undefined }) {
	const { doc } = live.room;
	await change(parts, live, who, cardId, 'update-card', { status: said.status }, () => {
		const from = statusOf(doc, cardId);
		changeCard(doc, cardId, { status: said.status, statusNote: said.note });
		const step = { by: doerOf(who), at: parts.now() };
		if (!logStatus(doc, cardId, from, step)) amendStep(doc, cardId, step);
	});
}

async function change({ storage, now }: Parts, live: LiveWorkshop, who: Responsible, cardId: string, action: string, detail: object, write: () => void) {
	const mustBeTheirs = (): void => {
		if (!cardsOf(live, who).some(({ id }) => id === cardId)) throw new AppError('not-responsible', { field: 'cardId' });
	};
	mustBeTheirs();
	const audit = auditLine(storage, { workshopId: live.workshopId, at: now(), actor: doerOf(who), action, detail: { cardId, ...detail } });
	await storage.batch([audit]);
	await live.room.transact(() => {
		mustBeTheirs(); // the card may have changed hands meanwhile
		write();
	});
}
