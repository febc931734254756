/**
 * The `workshop` root of the workshop room's document: a typed view. The server alone writes it; the only file that knows its keys.
 *
 *   info                  { title, date, timezone, place?, organisers, supportedBy, language, code }
 *   settings              { onlyAuthorsEdit, onlyAuthorsDelete, joining }
 *   topic:<key>           { title, question?, order, closed }       sector:<key>  { title, count?, order }
 *   phase:<key>           { kind, minutes, title, order }           phase         { key, since }      at:<roomId>  the phase of one room { key, since }
 *   room:<roomId>         { kind, topicKey?, locked, open, order }
 *   person:<participant>  { name, sector?, role, roomId?, joinedAt, leftAt?, leftByHand?, colour, expected? }
 *   clock, clock:<roomId> { minutes, endsAt } running · { minutes, left } paused       (ms; server time)
 *   announcement          { id, text, at }
 *   closing               { at }                                    since when the workshop is closed; absent while it is not
 */
import type * as Y from 'yjs';
import type { Locale, LocalText } from '../text/locale.ts';
import { DEFAULT_SETTINGS, type RightSettings, type RoomFacts } from './can.ts';
import type { Role, RoomKind } from './roles.ts';

export const WORKSHOP_ROOT = 'workshop';

export interface Info {
	title: LocalText;
	date: string;
	timezone: string;
	place?: LocalText | undefined;
	organisers: string[];
	supportedBy: string[];
	language: Locale;
	code: string;
}
export interface Settings extends RightSettings {
	joining: 'choose' | 'place';
}
export interface Topic {
	key: string;
	title: LocalText;
	question?: LocalText | undefined;
	order: number;
	closed: boolean;
}
export interface Sector {
	key: string;
	title: LocalText;
	count?: number | undefined;
	order: number;
}
export interface Phase {
	key: string;
	kind: 'plenary' | 'breakout';
	minutes: number;
	title: LocalText;
	order: number;
}
export interface Room {
	roomId: string;
	kind: RoomKind;
	topicKey?: string | undefined;
	locked: boolean;
	open: boolean;
	order: number;
}
export interface Person {
	id: string;
	name: string;
	sector?: string | undefined;
	role: Role;
	roomId?: string | undefined;
	joinedAt: number;
	/** When they went, as far as that is known; absent while they are there. */
	leftAt?: number | undefined;
	/** A leader said when they went, or that they did not: the server leaves it alone. */
	leftByHand?: true | undefined;
	colour: string;
	/** Entered with a roster and not come yet; `joinedAt` is then the moment of the roster. */
	expected?: true | undefined;
}
/** A timer: running until `endsAt`, or paused with `left` (milliseconds; `endsAt` is server time). */
export interface Clock {
	minutes: number;
	endsAt?: number | undefined;
	left?: number | undefined;
}
export interface Announcement {
	id: string;
	text: string;
	at: number;
}

interface Singles {
	info: Info;
	settings: Settings;
	phase: { key: string; since: number };
	clock: Clock;
	announcement: Announcement;
	closing: { at: number };
}
interface Rows {
	topic: Omit<Topic, 'key'>;
	sector: Omit<Sector, 'key'>;
	phase: Omit<Phase, 'key'>;
	room: Omit<Room, 'roomId'>;
	person: Omit<Person, 'id'>;
	clock: Clock;
	at: { key: string; since: number };
}

/** Reads a workshop; every getter reads the document anew, so that a view never goes stale. */
export interface WorkshopView {
	info(): Info | undefined;
	settings(): Settings;
	topics(): Topic[];
	topic(key: string): Topic | undefined;
	sectors(): Sector[];
	agenda(): Phase[];
	/** Where in the agenda: the room's own phase, or the workshop's when the room has none. */
	phase(roomId?: string): { key: string; since: number } | undefined;
	rooms(): Room[];
	room(roomId: string): Room | undefined;
	people(): Person[];
	person(id: string): Person | undefined;
	/** The room's own timer, or the workshop's when the room has none. */
	clock(roomId?: string): Clock | undefined;
	announcement(): Announcement | undefined;
	/** Since when the workshop is closed, ms; undefined while it is not. */
	closing(): { at: number } | undefined;
	/** What the table of rights needs to know of a room. */
	facts(roomId: string): RoomFacts | undefined;
}

/** Writes a workshop; server only. */
export interface WorkshopWriter {
	setOne<K extends keyof Singles>(key: K, value: Singles[K] | undefined): void;
	setRow<K extends keyof Rows>(kind: K, id: string, value: Rows[K] | undefined): void;
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

/** A typed view of the `workshop` root of a document. */
export function viewWorkshop(doc: Y.Doc): WorkshopView {
	const map = doc.getMap<unknown>(WORKSHOP_ROOT);
	const one = <K extends keyof Singles>(key: K) => map.get(key) as Singles[K] | undefined;
	const row = <K extends keyof Rows>(kind: K, id: string) => map.get(`${kind}:${id}`) as Rows[K] | undefined;
	const rows = <K extends keyof Rows>(kind: K): [string, Rows[K]][] => {
		const found: [string, Rows[K]][] = [];
		for (const [name, value] of map) if (name.startsWith(`${kind}:`)) found.push([name.slice(kind.length + 1), value as Rows[K]]);
		return found;
	};
	const view: WorkshopView = {
		info: () => one('info'),
		settings: () => one('settings') ?? { ...DEFAULT_SETTINGS, joining: 'choose' },
		topics: () =>
			rows('topic')
				.map(([key, value]) => ({ key, ...value }))
				.sort(byOrder),
		topic: (key) => view.topics().find((topic) => topic.key === key),
		sectors: () =>
			rows('sector')
				.map(([key, value]) => ({ key, ...value }))
				.sort(byOrder),
		agenda: () =>
			rows('phase')
				.map(([key, value]) => ({ key, ...value }))
				.sort(byOrder),
		phase: (roomId) => (roomId ? row('at', roomId) : undefined) ?? one('phase'),
		rooms: () =>
			rows('room')
				.map(([roomId, value]) => ({ roomId, ...value }))
				.sort(byOrder),
		room: (roomId) => {
			const value = row('room', roomId);
			return value && { roomId, ...value };
		},
		people: () =>
			rows('person')
				.map(([id, value]) => ({ id, ...value }))
				.sort((a, b) => a.joinedAt - b.joinedAt || a.id.localeCompare(b.id)),
		person: (id) => {
			const value = row('person', id);
			return value && { id, ...value };
		},
		clock: (roomId) => (roomId ? row('clock', roomId) : undefined) ?? one('clock'),
		announcement: () => one('announcement'),
		closing: () => one('closing'),
		facts: (roomId) => {
			const room = row('room', roomId);
			if (!room) return undefined;
			const closed = room.topicKey ? (row('topic', room.topicKey)?.closed ?? false) : false;
			return { roomId, kind: room.kind, locked: room.locked, open: room.open, closed };
		},
	};
	return view;
}

/** The writer of the `workshop` root; the caller opens the transaction. `undefined` removes. */
export function writeWorkshop(doc: Y.Doc): WorkshopWriter {
	const map = doc.getMap<unknown>(WORKSHOP_ROOT);
	const set = (key: string, value: unknown): void => {
		if (value === undefined) map.delete(key);
		else map.set(key, plain(value));
	};
	return { setOne: (key, value) => set(key, value), setRow: (kind, id, value) => set(`${kind}:${id}`, value) };
}

/** A copy without undefined fields: what a document keeps is JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
