/** Turns a workshop's documents into the one model that every export renders. Pure: documents and a moment in, plain values out. */
import type * as Y from 'yjs';
import { must } from '../assert.ts';
import type { PlainRecord } from '../board/board-doc.ts';
import { viewBoard } from '../board/board-view.ts';
import { type ActionCard, missingParts } from '../plan/action-card.ts';
import { type Due, dueDays, occurrence } from '../plan/due.ts';
import { readAllCards, readMilestones, readStakeholders } from '../plan/plan-doc.ts';
import { type DueContext, dueInWords } from '../text/dates.ts';
import { type Locale, pickText } from '../text/locale.ts';
import { formatMessage } from '../text/messages.ts';
import type { Keeping } from '../workshop/keeping.ts';
import { type Person, type Room, viewWorkshop, type WorkshopView } from '../workshop/workshop-doc.ts';
import { readRaw } from './read-raw.ts';
import { REPORT_VERSION, type Report, type ReportCard, type ReportGroup, type ReportNote, type ReportOfficial } from './report.ts';
import { doerName, type ReportNames, reportNames } from './report-names.ts';
import { reportWords } from './report-words.ts';

export interface ReportInput {
	workshopId: string;
	/** The workshop room's document: state, people and plan. */
	workshopDoc: Y.Doc;
	/** The documents of the plenary and of the groups' boards. */
	boards: readonly { roomId: string; doc: Y.Doc }[];
	locale: Locale;
	/** ms since 1970. */
	now: number;
	/** Where the server is reached, without a slash at the end; without it the report leads back to nothing. */
	base?: string | undefined;
	official?: Partial<ReportOfficial> | undefined;
	/** What is settled beside the documents; the archive alone tells it. */
	keeping?: Keeping | undefined;
}

/** The finished report in one language. */
export function buildReport({ workshopId, workshopDoc, boards, locale, now, base, official, keeping }: ReportInput): Report {
	const view = viewWorkshop(workshopDoc);
	const info = must(view.info(), 'the workshop has no info');
	const stakeholders = readStakeholders(workshopDoc).map(({ key, title }) => ({ key, title: pickText(title, locale) }));
	const milestones = readMilestones(workshopDoc).map(({ key, title, reachedOn }) => ({ key, title: pickText(title, locale), reachedOn }));
	const due: DueContext = {
		workshopDay: info.date,
		milestoneTitle: (key) => milestones.find((milestone) => milestone.key === key)?.title,
		reachedOn: (key) => milestones.find((milestone) => milestone.key === key)?.reachedOn,
	};
	const names = reportNames(view, stakeholders, locale);
	const notes = boards.flatMap(({ roomId, doc }) => notesOf(roomId, doc, names.person));
	const groups = groupsOf(view, locale);
	for (const note of notes) groups[homeOf(groups, note.roomId)]?.notes.push(note);
	const allCards = readAllCards(workshopDoc);
	const groupOf = (roomId: string): string => groups[homeOf(groups, roomId)]?.title ?? '';
	const wordsOfDue = (one: Due | undefined): string => dueInWords(one, locale, due);
	const mergedFrom = (card: ActionCard, into = card, seen: readonly string[] = []): ReportCard['mergedFrom'] =>
		allCards
			.filter((parent) => parent.mergedInto === card.id && !seen.includes(parent.id))
			.flatMap((parent) => {
				const dueWords = wordsOfDue(parent.due);
				const isOther = dueWords !== '' && dueWords !== wordsOfDue(into.due);
				return [
					{
						cardId: parent.id,
						roomId: parent.roomId,
						what: parent.what,
						group: groupOf(parent.roomId),
						day: lastDay(parent.due, due),
						...(isOther && { dueWords }),
					},
					...mergedFrom(parent, into, [...seen, card.id]), // what was merged before, and then again
				];
			});
	allCards
		.filter(({ mergedInto }) => mergedInto === undefined)
		.sort((a, b) => homeOf(groups, a.roomId) - homeOf(groups, b.roomId)) // stable: inside a room the oldest card stays first
		.forEach((card, index) => {
			groups[homeOf(groups, card.roomId)]?.cards.push(reportCard(card, index + 1, { locale, due, names, stakeholders, notes, mergedFrom }));
		});
	const raw = { ...readRaw(workshopDoc, info, boards), ...(keeping && { keeping }) };
	return {
		version: REPORT_VERSION,
		locale,
		generatedAt: now,
		workshop: {
			workshopId,
			address: base === undefined ? '' : `${base}/w/${encodeURIComponent(workshopId)}`,
			title: pickText(info.title, locale),
			date: info.date,
			timezone: info.timezone,
			place: pickText(info.place, locale),
			organisers: [...info.organisers],
			supportedBy: [...info.supportedBy],
			language: info.language,
		},
		agenda: view.agenda().map(({ key, kind, minutes, title }) => ({ key, kind, minutes, title: pickText(title, locale) })),
		groups,
		attendance: participantsFirst(view.people().filter(hasCome)).map((person) => ({
			participantId: person.id,
			name: person.name,
			sector: names.sector(person.sector),
			group: groups.find((group) => group.topicKey !== undefined && group.roomId === person.roomId)?.title ?? '',
			role: person.role,
			joinedAt: person.joinedAt,
			...(person.leftAt !== undefined && { leftAt: person.leftAt }),
		})),
		sectors: countSectors(view, names.sector),
		stakeholders,
		milestones,
		unusedNotes: notes.filter((note) => note.cards.length === 0),
		boards: groups.map(({ roomId, title }) => ({
			roomId,
			title,
			records: raw.documents.boards.find((board) => board.roomId === roomId)?.records ?? [],
		})),
		consensus: [],
		official: { number: official?.number ?? '', signatories: official?.signatories ?? [] },
		raw,
	};
}

/** A section per topic in the topics' order, then what belongs to no topic: the plenary last. */
function groupsOf(view: WorkshopView, locale: Locale): ReportGroup[] {
	const topics = view.topics();
	const people = view.people();
	const place = (room: Room): number =>
		room.kind === 'plenary' ? topics.length + 1 : topics.findIndex(({ key }) => key === room.topicKey) + 1 || topics.length;
	return view
		.rooms()
		.filter((room) => room.kind !== 'workshop')
		.sort((a, b) => place(a) - place(b))
		.map((room) => {
			const topic = topics.find(({ key }) => key === room.topicKey);
			return {
				roomId: room.roomId,
				topicKey: room.topicKey,
				title: room.kind === 'plenary' ? formatMessage(reportWords.plenary, locale) : pickText(topic?.title, locale) || (room.topicKey ?? ''),
				question: pickText(topic?.question, locale),
				notes: [],
				cards: [],
				people: people.filter((person) => person.roomId === room.roomId).length,
				closed: topic?.closed ?? false,
			};
		});
}

/** Which section a room's things go to. Those of a room without a section (it is gone) go to the last one, the plenary, so that nothing is lost. */
function homeOf(groups: readonly ReportGroup[], roomId: string): number {
	const index = groups.findIndex((group) => group.roomId === roomId);
	return index < 0 ? groups.length - 1 : index;
}

function notesOf(roomId: string, doc: Y.Doc, person: ReportNames['person']): ReportNote[] {
	const { notes, records } = viewBoard(doc);
	const byId = new Map(records.map((record) => [record.id, record]));
	return notes
		.filter((note) => note.text.trim() !== '')
		.map((note) => ({
			noteId: note.id,
			roomId,
			text: note.text,
			author: person(note.author),
			onBehalfOf: note.onBehalfOf ?? '',
			cluster: clusterOf(byId.get(note.id), byId),
			cards: [],
		}));
}

function clusterOf(note: PlainRecord | undefined, byId: ReadonlyMap<string, PlainRecord>): string {
	const parent = byId.get(String(note?.parentId));
	return parent?.type === 'frame' ? String((parent.props as { name?: unknown } | undefined)?.name ?? '') : '';
}

/** Participants, then those who observe or lead; in each the first to come first. */
const participantsFirst = (people: Person[]): Person[] => people.sort((a, b) => Number(a.role !== 'participant') - Number(b.role !== 'participant'));

interface CardContext {
	locale: Locale;
	due: DueContext;
	names: ReportNames;
	/** The register, in its order. */
	stakeholders: readonly { key: string }[];
	/** All notes of all boards; each is told which cards came from it. */
	notes: readonly ReportNote[];
	mergedFrom(card: ActionCard): ReportCard['mergedFrom'];
}

function reportCard(card: ActionCard, number: number, { locale, due, names, stakeholders, notes, mergedFrom }: CardContext): ReportCard {
	const [from, to] = card.due ? sortedDays(dueDays(card.due, due.workshopDay, due.reachedOn)) : [];
	const order = (key: string): number => stakeholders.findIndex((stakeholder) => stakeholder.key === key);
	const sources = card.sources.map((source) => {
		const note = notes.find(({ noteId }) => noteId === source.noteId);
		note?.cards.push(number);
		return {
			noteId: source.noteId,
			roomId: source.roomId,
			text: source.text,
			author: names.person(source.author),
			onBehalfOf: note?.onBehalfOf ?? '',
			cluster: note?.cluster ?? '',
			cards: [number],
			gone: note === undefined,
		};
	});
	return {
		cardId: card.id,
		number,
		roomId: card.roomId,
		what: card.what,
		who: card.who.map(names.responsible),
		forWhom: card.forWhom.toSorted((a, b) => order(a) - order(b)).map(names.stakeholder),
		due: card.due,
		dueWords: dueInWords(card.due, locale, due),
		dueFrom: from,
		dueTo: to,
		status: card.status,
		statusNote: card.statusNote,
		indicator: card.indicator,
		history: card.history.map(({ at, by, from: before, to: after, note = '' }) => ({ at, by: doerName(by, card, names), from: before, to: after, note })),
		sources,
		clusters: card.clusters.map(({ title }) => title),
		mergedFrom: mergedFrom(card),
		missing: missingParts(card),
	};
}

/** The day of a due date, where it is known; of what recurs the first. */
function lastDay(due: Due | undefined, { workshopDay, reachedOn }: DueContext): string | undefined {
	if (due?.kind === 'recurring') return occurrence(workshopDay, due.every, 1);
	return due && sortedDays(dueDays(due, workshopDay, reachedOn))[1];
}

/** A window may have been written the wrong way round. */
const sortedDays = ({ from, to }: { from?: string; to?: string }): [string | undefined, string | undefined] =>
	from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];

/** Who stands on the roster alone was not there. */
const hasCome = (person: Person): boolean => person.expected !== true;

function countSectors(view: WorkshopView, title: ReportNames['sector']): Report['sectors'] {
	const present = new Map<string, number>(view.sectors().map(({ key }) => [key, 0]));
	for (const person of view.people().filter(hasCome)) {
		if (person.role !== 'participant') continue;
		const key = person.sector ?? '';
		present.set(key, (present.get(key) ?? 0) + 1);
	}
	return [...present].map(([key, count]) => ({ key, title: key === '' ? '' : title(key), present: count }));
}
