/** The state of a plan as a short plain text that can be pasted into any messenger. Pure. */
import type { PlanChange } from '@rembuk/shared/api/get-changes';
import { daysBetween } from '@rembuk/shared/plan/countdown';
import { fieldsInWords } from '@rembuk/shared/plan/field-words';
import type { Report, ReportCard } from '@rembuk/shared/report/report';
import { statusInWords } from '@rembuk/shared/report/report-words';
import { workshopDayInWords } from '@rembuk/shared/text/countdown';
import { dayInWords, dayOfMoment } from '@rembuk/shared/text/dates';
import type { Locale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage, type Message } from '@rembuk/shared/text/messages';
import type { Since } from './changes.ts';

const messages = defineMessages({
	since: { id: 'Kabar sejak {day}', en: 'News since {day}' },
	all: { id: 'Keadaan pada {day}', en: 'As of {day}' },
	nothing: { id: 'Belum ada perubahan.', en: 'Nothing has changed.' },
	new: { id: 'Aksi baru:', en: 'New actions:' },
	moved: { id: 'Kemajuan:', en: 'Progress:' },
	changed: { id: 'Diubah:', en: 'Changed:' },
	edited: { id: '• Aksi {n}: {what} ({fields})', en: '• Action {n}: {what} ({fields})' },
	answers: { id: 'Jawaban penanggung jawab:', en: 'Answers of those responsible:' },
	milestones: { id: 'Tonggak tercapai:', en: 'Milestones reached:' },
	closed: { id: 'Workshop sudah ditutup.', en: 'The workshop has been closed.' },
	soon: { id: 'Segera jatuh tempo:', en: 'Due soon:' },
	late: { id: 'Lewat tenggat:', en: 'Overdue:' },
	card: { id: '• Aksi {n}: {what}', en: '• Action {n}: {what}' },
	step: { id: '• Aksi {n}: {what} → {status}', en: '• Action {n}: {what} → {status}' },
	accepted: { id: '• {by} menerima aksi {n}: {what}', en: '• {by} accepted action {n}: {what}' },
	declined: { id: '• {by} menolak aksi {n}: {what} ({reason})', en: '• {by} declined action {n}: {what} ({reason})' },
	reached: { id: '• {title}, {day}', en: '• {title}, {day}' },
	due: { id: '• Aksi {n}: {what} ({who}), paling lambat {day}', en: '• Action {n}: {what} ({who}), by {day}' },
	nobody: { id: 'belum ada penanggung jawab', en: 'nobody responsible yet' },
	done: { id: '{done} dari {all} aksi selesai.', en: '{done} of {all, plural, one {# action} other {# actions}} done.' },
});

/** Due within so many days counts as soon. */
const SOON = 14;
/** Longer words are cut: a digest is read on a phone. */
const LONGEST = 140;

interface DigestInput {
	report: Report;
	changes: readonly PlanChange[];
	/** The cards that the reader may see. */
	cards: readonly ReportCard[];
	since: Since;
	/** ms since 1970. */
	now: number;
}

/** Lines of plain text, without any markup. */
export function digest({ report, changes, cards, since, now }: DigestInput): string {
	const { locale, workshop } = report;
	const t = (message: Message, values = {}): string => formatMessage(message, locale, values);
	const today = dayOfMoment(now, workshop.timezone);
	const from = since && ('day' in since ? since.day : dayOfMoment(since.at, workshop.timezone));
	const open = cards.filter(({ status }) => status === 'open' || status === 'under-way');
	const left = (card: ReportCard): number => daysBetween(today, card.dueTo ?? '');
	const due = (card: ReportCard): string =>
		t(messages.due, { n: card.number, what: short(card.what), who: card.who.join(', ') || t(messages.nobody), day: dayInWords(card.dueTo ?? '', locale) });
	const dated = open.filter(({ dueTo }) => dueTo !== undefined);
	const lines = changes.map((change) => ({ kind: change.kind, line: lineOf(change, locale) }));
	const of = (kind: PlanChange['kind']): string[] => lines.filter((one) => one.kind === kind).map(({ line }) => line);
	const all = cards.filter(({ status }) => status !== 'dropped');
	const parts = [
		[
			workshop.title,
			`${t(from ? messages.since : messages.all, { day: dayInWords(from ?? today, locale) })} (${workshopDayInWords(today, workshop.date, locale)})`,
		],
		section(t(messages.new), of('new')),
		section(t(messages.moved), of('status')),
		section(t(messages.changed), of('edited')),
		section(t(messages.answers), of('answer')),
		section(t(messages.milestones), of('milestone')),
		of('closed'),
		changes.length === 0 ? [t(messages.nothing)] : [],
		section(t(messages.late), dated.filter((card) => left(card) < 0).map(due)),
		section(t(messages.soon), dated.filter((card) => left(card) >= 0 && left(card) <= SOON).map(due)),
		[t(messages.done, { done: all.filter(({ status }) => status === 'done').length, all: all.length })],
	];
	return parts
		.filter((part) => part.length > 0)
		.map((part) => part.join('\n'))
		.join('\n\n');
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines]);

/** One line, whatever was typed. */
function short(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function lineOf(change: PlanChange, locale: Locale): string {
	switch (change.kind) {
		case 'new':
			return formatMessage(messages.card, locale, { n: change.number, what: short(change.what) });
		case 'status': {
			const line = formatMessage(messages.step, locale, { n: change.number, what: short(change.what), status: statusInWords(change.to, locale) });
			return change.note === undefined ? line : `${line}: ${short(change.note)}`;
		}
		case 'edited':
			return formatMessage(messages.edited, locale, { n: change.number, what: short(change.what), fields: fieldsInWords(change.fields, locale) });
		case 'answer':
			return formatMessage(messages[change.answer], locale, { by: change.by, n: change.number, what: short(change.what), reason: short(change.reason ?? '') });
		case 'milestone':
			return formatMessage(messages.reached, locale, { title: change.title, day: dayInWords(change.on, locale) });
		case 'closed':
			return formatMessage(messages.closed, locale);
	}
}
