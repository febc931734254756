/**
 * The one model that every export renders: plain, finished, in one language. A format sees this and nothing else: no document, no room, no database.
 * Texts are already picked for the language; days are YYYY-MM-DD; moments are ms since 1970. What a later capability adds is a list that may be empty.
 */

import type { PlainRecord } from '../board/board-doc.ts';
import type { ActionCard, CardPart, CardStatus } from '../plan/action-card.ts';
import type { Due } from '../plan/due.ts';
import type { Locale } from '../text/locale.ts';
import type { WorkshopDefinition } from '../workshop/definition.ts';
import type { Keeping } from '../workshop/keeping.ts';
import type { Role } from '../workshop/roles.ts';
import type { Person, Room } from '../workshop/workshop-doc.ts';

export const REPORT_VERSION = 1;

export interface Report {
	version: typeof REPORT_VERSION;
	locale: Locale;
	/** When the report was made, ms since 1970. */
	generatedAt: number;
	workshop: {
		workshopId: string;
		/** Where it is on the web, without a slash at the end: documents lead back to it. '' when nobody said, and then they lead nowhere. */
		address: string;
		title: string;
		date: string;
		timezone: string;
		place: string;
		organisers: string[];
		supportedBy: string[];
		language: Locale;
	};
	agenda: { key: string; kind: 'plenary' | 'breakout'; minutes: number; title: string }[];
	/** One section per group in the order of the topics, then the plenary (without a topic). */
	groups: ReportGroup[];
	/** Everybody: the participants in the order of joining, then those who observe or lead. */
	attendance: ReportPerson[];
	/** How many participants came from each sector (those who lead or observe are not counted); participants without a sector are under key ''. */
	sectors: { key: string; title: string; present: number }[];
	stakeholders: { key: string; title: string }[];
	milestones: { key: string; title: string; reachedOn?: string | undefined }[];
	/** Notes that no card came from, so that no voice vanishes. */
	unusedNotes: ReportNote[];
	/** What is drawn on the boards of the groups and the plenary, in the order of the groups. */
	boards: ReportBoard[];
	/** Statements put to the plenary with their counts; empty until a workshop has them, and then nothing is shown of it. */
	consensus: ReportStatement[];
	/** What only the caller knows: the number of the Berita Acara and who signs it. */
	official: ReportOfficial;
	/** What a file with everything needs to be lossless; formats for readers leave it aside. */
	raw: ReportRaw;
}

export interface ReportBoard {
	roomId: string;
	title: string;
	/** The records of the board, words included; nothing of it is validated. */
	records: PlainRecord[];
}

/** A statement and how those present stood to it. */
export interface ReportStatement {
	text: string;
	counts: { support: number; supportWithNote: number; abstain: number; object: number; present: number };
	/** Verbatim. */
	objections: string[];
}

export interface ReportOfficial {
	/** Number of the Berita Acara; '' leaves a line to write on. */
	number: string;
	/** Who signs; empty: the organisers, the facilitator, and whoever takes note. */
	signatories: { name: string; position: string }[];
}

export interface ReportGroup {
	roomId: string;
	topicKey?: string | undefined;
	title: string;
	question: string;
	notes: ReportNote[];
	cards: ReportCard[];
	/** How many people belong to the group. */
	people: number;
	/** True when the facilitator has closed the group; what it made stays. */
	closed: boolean;
}

export interface ReportNote {
	noteId: string;
	roomId: string;
	text: string;
	/** The writer's name; '' for a starter note. */
	author: string;
	onBehalfOf: string;
	/** The title of the frame that holds the note on the board; '' when it lies free. */
	cluster: string;
	/** Numbers of the cards that came from it, ascending. */
	cards: number[];
	/** How many votes it got; undefined where nobody voted. */
	votes?: number | undefined;
}

/** A note as a card keeps it: the words are those of the moment when the card was made. */
export interface ReportSource extends ReportNote {
	/** True when the note is no longer on its board. */
	gone: boolean;
}

export interface ReportCard {
	cardId: string;
	/** Counts from 1 through the whole report, so that people can say "action 3". */
	number: number;
	roomId: string;
	what: string;
	/** Names of those responsible, ready to print. */
	who: string[];
	/** Titles of the stakeholders. */
	forWhom: string[];
	due?: Due | undefined;
	/** "By when" in words of the language; '' when it is missing. */
	dueWords: string;
	/** The days that the due date means, where they are known. */
	dueFrom?: string | undefined;
	dueTo?: string | undefined;
	status: CardStatus;
	statusNote: string;
	/** How one will see that it is done; '' when nobody said. */
	indicator: string;
	/** How the status went, oldest first; names are resolved. */
	history: { at: number; by: string; from: CardStatus; to: CardStatus; note: string }[];
	sources: ReportSource[];
	/** Titles of the clusters that the source notes lay in, as they were then. */
	clusters: string[];
	/**
	 * The cards that this one was merged out of: what each said, the group that made it, and the day by which it was to be done, where that is known.
	 * `dueWords`: by when it said, where that is not what the merged card says.
	 */
	mergedFrom: { cardId: string; roomId: string; what: string; group: string; day?: string | undefined; dueWords?: string | undefined }[];
	missing: CardPart[];
}

export interface ReportPerson {
	participantId: string;
	name: string;
	/** The sector's title; '' when none was given. */
	sector: string;
	group: string;
	role: Role;
	joinedAt: number;
	/** When they went, where that is known. */
	leftAt?: number | undefined;
}

/** The workshop as it is kept, for the archive. */
export interface ReportRaw {
	/** The workshop as `POST /api/workshops` takes it, as it is now: a new one can be made from it. */
	definition: WorkshopDefinition;
	people: Person[];
	rooms: Room[];
	cards: ActionCard[];
	/** What is settled beside the documents; absent where nothing is. */
	keeping?: Keeping;
	/** Every entry of every document; the rest of this part is read from it. */
	documents: {
		/** The workshop root, by key. */
		workshop: Record<string, unknown>;
		/** The plan root, by key, and its texts by name. */
		plan: { entries: Record<string, unknown>; texts: Record<string, string> };
		/** The records of every board, words included, and the serialized tldraw schema that they were written in. */
		boards: { roomId: string; schema: unknown; records: PlainRecord[] }[];
	};
}
