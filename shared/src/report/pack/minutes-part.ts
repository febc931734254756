/** Berita Acara: number, day in words, place, what was discussed and decided, joint statements where there are any, and where it is signed. */
import { cleanText } from '../../text/clean-text.ts';
import { dayInWords, monthOfDay, weekdayOfDay } from '../../text/dates.ts';
import { dayWrittenOut } from '../../text/number-words.ts';
import type { Report } from '../report.ts';
import { reportWords } from '../report-words.ts';
import { tidy } from './cells.ts';
import type { Block, Line, Signer } from './pack.ts';
import { packWords, type Words, wordsIn } from './pack-words.ts';

/** More organisers than this sign on a sheet of their own; the first ones sign here. */
const ORGANISERS = 6;

export function minutesPart(report: Report): Block[] {
	const words = wordsIn(report);
	const { workshop, official, groups } = report;
	const topics = groups.filter((group) => group.topicKey !== undefined);
	const decisions = groups.flatMap((group) => group.cards).map((card) => decisionLine(card, words));
	return [
		{ kind: 'heading', level: 1, text: words(packWords.minutes), newPage: true, isCentred: true },
		{ kind: 'paragraph', line: [words(packWords.numberLine, { number: official.number.trim() || words(packWords.dots) })], role: 'centred' },
		{ kind: 'paragraph', line: [{ text: tidy(workshop.title), look: 'strong' }], role: 'centred' },
		{ kind: 'paragraph', line: [opening(report, words)] },
		...(topics.length === 0
			? []
			: [
					{ kind: 'paragraph', line: [words(packWords.discussed, { n: topics.length })], role: 'lead' } as const,
					{ kind: 'list', items: topics.map(({ title }): Line => [tidy(title)]) } as const,
				]),
		...(decisions.length === 0
			? [{ kind: 'paragraph', line: [words(packWords.nothingDecided)] } as const]
			: [{ kind: 'paragraph', line: [words(packWords.decided)], role: 'lead' } as const, { kind: 'list', items: decisions, isNumbered: true } as const]),
		...statements(report, words),
		{ kind: 'paragraph', line: [words(packWords.closing)] },
		{ kind: 'paragraph', line: [placeAndDay(report)], role: 'right' },
		{ kind: 'signatures', signers: signersOf(report, words), caption: words(reportWords.nameAndPosition) },
	];
}

function opening({ workshop, sectors, locale }: Report, words: Words): string {
	const list = (names: readonly string[]): string => names.map((name) => tidy(name).replaceAll('\n', ' ')).join(', ');
	const place = tidy(workshop.place).replaceAll('\n', ' ');
	const by = workshop.organisers.length === 0 ? '' : words(packWords.byOrganisers, { organisers: list(workshop.organisers) });
	const support = workshop.supportedBy.length === 0 ? '' : words(packWords.withSupport, { supporters: list(workshop.supportedBy) });
	return words(packWords.onThisDay, {
		weekday: weekdayOfDay(workshop.date, locale),
		day: dayWrittenOut(workshop.date, monthOfDay(workshop.date, locale), locale),
		date: dayInWords(workshop.date, locale),
		place: place === '' ? 'none' : 'given',
		where: place,
		title: cleanText(workshop.title).replaceAll('\n', ' '),
		by: by + support,
		people: sectors.reduce((sum, { present }) => sum + present, 0),
	});
}

function decisionLine(card: Report['groups'][number]['cards'][number], words: Words): Line {
	const or = (value: string): string => value || words(reportWords.unfilled);
	const rest = [
		[words(reportWords.who), or(card.who.map(tidy).join('; '))],
		[words(reportWords.forWhom), or(card.forWhom.map(tidy).join('; '))],
		[words(reportWords.due), or(card.dueWords)],
	];
	return [{ text: or(tidy(card.what)), look: 'strong' }, ` — ${rest.map(([label, value]) => `${label}: ${value}`).join('. ')}.`];
}

function statements({ consensus }: Report, words: Words): Block[] {
	if (consensus.length === 0) return [];
	return [
		{ kind: 'heading', level: 2, text: words(packWords.consensus) },
		...consensus.flatMap(({ text, counts, objections }): Block[] => [
			{ kind: 'paragraph', line: [{ text: tidy(text), look: 'strong' }], role: 'lead' },
			{ kind: 'paragraph', line: [words(packWords.counts, counts)] },
			...(objections.length === 0
				? []
				: [{ kind: 'list', items: objections.map((objection): Line => [words(packWords.objection, { words: tidy(objection) })]) } as const]),
		]),
	];
}

/** Those whom the caller named; else the organisers, the facilitator, and whoever takes note. */
function signersOf({ official, workshop }: Report, words: Words): Signer[] {
	if (official.signatories.length > 0)
		return official.signatories.map(({ name, position }) => ({ as: '', of: '', name: tidy(name), position: tidy(position) }));
	const unnamed = { name: '', position: '' };
	return [
		...workshop.organisers.slice(0, ORGANISERS).map((of) => ({ as: words(reportWords.organiser), of: tidy(of), ...unnamed })),
		{ as: words(reportWords.facilitator), of: '', ...unnamed },
		{ as: words(reportWords.takesNote), of: '', ...unnamed },
	];
}

/** Where and when something is signed: "Jakarta Pusat, 22 Juli 2019". */
const placeAndDay = ({ workshop, locale }: Report): string => {
	const day = dayInWords(workshop.date, locale);
	return workshop.place.trim() === '' ? day : `${cleanText(workshop.place).replaceAll('\n', ' ')}, ${day}`;
};
