/** The public outcome page as data: what was chosen, without names unless they were chosen too. Pure: a document, the choices and a moment in, plain values out. */

import type { Outcome } from '@rembuk/shared/api/get-outcome';
import { must } from '@rembuk/shared/assert';
import type { ActionCard, CardStatus, Responsible } from '@rembuk/shared/plan/action-card';
import { daysBetween, placeOfDay } from '@rembuk/shared/plan/countdown';
import type { Due } from '@rembuk/shared/plan/due';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { ReportCard } from '@rembuk/shared/report/report';
import { reportNames } from '@rembuk/shared/report/report-names';
import { countdownInWords, workshopDayInWords } from '@rembuk/shared/text/countdown';
import { dayOfMoment } from '@rembuk/shared/text/dates';
import type { Locale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { cardsPublic, type Publication } from './publication.ts';

const messages = defineMessages({
	participant: { id: 'Peserta workshop', en: 'A participant' },
	insideWindow: { id: 'di dalam jendela {from}–{to} bulan aksi {number}', en: 'inside the {from}–{to}-month window of action {number}' },
	windowDay: {
		id: 'hari ke-{day} dari jendela {from}–{to} bulan, {left, plural, =0 {hari terakhir} other {sisa # hari}}',
		en: 'day {day} of the {from}–{to}-month window, {left, plural, =0 {last day} one {# day left} other {# days left}}',
	},
});

export interface OutcomeInput {
	live: Pick<LiveWorkshop, 'workshopId' | 'view' | 'room'>;
	publication: Publication;
	locale: Locale;
	/** ms since 1970. */
	now: number;
}

/** What the page shows. */
export function buildOutcome({ live, publication, locale, now }: OutcomeInput): Outcome {
	const { workshopId, view, room } = live;
	const report = buildReport({ workshopId, workshopDoc: room.doc, boards: [], locale, now });
	const { title, date, place, organisers, supportedBy, timezone } = report.workshop;
	const today = dayOfMoment(now, timezone);
	const cards = new Map(readCards(room.doc).map((card) => [card.id, card]));
	const isPublic = cardsPublic(publication, view, room.doc);
	const names = namesOf(view, report.stakeholders, publication.showNames, locale);
	const seen = { today, workshopDay: date, reachedOn: (key: string) => report.milestones.find((milestone) => milestone.key === key)?.reachedOn, locale };
	const groups = report.groups.map((group) => ({
		title: group.title,
		question: group.question,
		cards: group.cards.flatMap((shown) => {
			const card = must(cards.get(shown.cardId), 'a card of the report');
			return isPublic(card) ? [outcomeCard(shown, card, names, seen)] : [];
		}),
	}));
	const shown = groups.flatMap((group) => group.cards);
	const dues = new Map(report.groups.flatMap((group) => group.cards.map((card) => [card.number, cards.get(card.cardId)?.due] as const)));
	const countOf = (status: CardStatus): number => shown.filter((card) => card.status === status).length;
	return {
		locale,
		title,
		date,
		place,
		organisers,
		supportedBy,
		today,
		day: daysBetween(date, today),
		dayWords: workshopDayInWords(today, date, locale),
		groups: groups.filter((group) => group.cards.length > 0),
		milestones: report.milestones.map(({ title: name, reachedOn }) => ({
			title: name,
			...(reachedOn !== undefined && { reachedOn, dayWords: workshopDayInWords(reachedOn, date, locale) }),
			windows: reachedOn === undefined ? [] : shown.flatMap((card) => windowAround(reachedOn, card, dues.get(card.number), seen)),
		})),
		counts: { open: countOf('open'), 'under-way': countOf('under-way'), done: countOf('done'), dropped: countOf('dropped') },
	};
}

interface Seen {
	today: string;
	workshopDay: string;
	reachedOn(milestone: string): string | undefined;
	locale: Locale;
}

function outcomeCard(shown: ReportCard, card: ActionCard, who: (responsible: Responsible) => string, seen: Seen): Outcome['groups'][number]['cards'][number] {
	const { number, what, forWhom, dueWords, dueFrom, dueTo, status } = shown;
	const isOver = status === 'done' || status === 'dropped';
	const place = isOver ? undefined : placeOfDay(seen.today, card.due, seen.workshopDay, seen.reachedOn);
	const span = place?.from === undefined ? undefined : { from: daysBetween(seen.workshopDay, place.from), to: daysBetween(seen.workshopDay, place.to) };
	return {
		number,
		what,
		who: [...new Set(card.who.map(who))],
		forWhom,
		dueWords,
		...(dueFrom !== undefined && { dueFrom }),
		...(dueTo !== undefined && { dueTo }),
		countdown: isOver ? '' : countdown(card.due, seen),
		...(place && span && { window: { ...span, place: place.place } }),
		status,
	};
}

/** "inside the 1–2-month window of action 1", when that day lies in the card's window. */
function windowAround(day: string, { number }: { number: number }, due: Due | undefined, { workshopDay, reachedOn, locale }: Seen): string[] {
	if (due?.kind !== 'window' || due.fromMonths === due.toMonths || placeOfDay(day, due, workshopDay, reachedOn)?.place !== 'inside') return [];
	const [from, to] = [due.fromMonths, due.toMonths].sort((a, b) => a - b) as [number, number];
	return [formatMessage(messages.insideWindow, locale, { from, to, number })];
}

/** "day 43 of the 1–2-month window, 19 days left": a window is named as it was agreed. */
export function countdown(due: Due | undefined, { today, workshopDay, reachedOn, locale }: Seen): string {
	const place = placeOfDay(today, due, workshopDay, reachedOn);
	if (due?.kind === 'window' && place?.place === 'inside' && due.fromMonths !== due.toMonths) {
		const [from, to] = [due.fromMonths, due.toMonths].sort((a, b) => a - b) as [number, number];
		return formatMessage(messages.windowDay, locale, { day: daysBetween(workshopDay, today), from, to, left: place.left });
	}
	return countdownInWords(today, due, locale, { workshopDay, reachedOn });
}

/** Who is responsible, in words. Without names a person is a sector, also when the name was only written down. */
function namesOf(view: LiveWorkshop['view'], stakeholders: readonly { key: string; title: string }[], showNames: boolean, locale: Locale) {
	const names = reportNames(view, stakeholders, locale);
	if (showNames) return names.responsible;
	const people = view.people();
	const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
	const byName = new Map(people.map((person) => [plain(person.name), person]));
	return (who: Responsible): string => {
		const person = who.kind === 'participant' ? view.person(who.participantId) : who.kind === 'text' ? byName.get(plain(who.text)) : undefined;
		if (!person && who.kind !== 'participant') return names.responsible(who);
		return names.sector(person?.sector) || formatMessage(messages.participant, locale);
	};
}
