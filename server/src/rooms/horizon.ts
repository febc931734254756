/**
 * How much of its history a room tells to newcomers: what was written over some time ago is forgotten, as soon as that makes what they are told much smaller.
 * Nobody who is there is disturbed. Knows Yjs and time; knows no log and no member.
 */
import * as Y from 'yjs';
import { isBloated } from '../storage/renew-log.ts';
import { encodeShort, type Horizon } from './short-state.ts';

/** What was written over so long ago is known to all who are connected, ms. */
const SETTLED = 10_000;
/** A new mark of how far the document is, at most so often, ms; until then the last one goes along, at most so often. */
const MARK_EVERY = 2000;
const MOVE_MARK_EVERY = 250;
/** For the only one who is there it is tried again at once, but not for one who asks and asks, ms. */
const ALONE_EVERY = 1000;
/** Where nothing is to be forgotten, it is tried again when the document has grown by so much. */
const GROWN = 1.2;

export interface ShortMemory {
	/** Something was written to the document. */
	noteWrite(doc: Y.Doc): void;
	/** The whole document for newcomers. `isAlone`: nobody is connected who could have something on the way. */
	encode(doc: Y.Doc, isAlone: boolean): Uint8Array;
	/** True when {@link encode} may answer something much shorter than what it answered before. */
	isWorthAnother(bytes: number, isAlone: boolean): boolean;
	/** Whoever writes must have seen what held here; undefined: nothing is forgotten. */
	horizon(): Horizon | undefined;
}

export interface ShortMemoryOptions {
	/** The horizon of a former life of the room. */
	stored?: Horizon | undefined;
	/** The document is as large as this, and no more of it is history than is good. */
	healthyBytes?: number | undefined;
	/** Hears of a new horizon before anybody is told a document that was made with it: it must not be forgotten. */
	onMove(horizon: Horizon): void;
	now?: () => number;
}

/** The memory of one room. */
export function makeShortMemory({ stored, healthyBytes = 0, onMove, now = () => performance.now() }: ShortMemoryOptions): ShortMemory {
	let horizon = stored;
	/** How far the document was, and when: the last one goes along with what is written for a while. */
	const marks: { since: number; at: number; horizon: Horizon }[] = [];
	let lastWrite = now();
	/** The last try: whether it was short, whether it left nothing to be forgotten later, and when it was. */
	let last = { isShort: false, isFinal: false, at: Number.NEGATIVE_INFINITY };
	let tryFrom = GROWN * healthyBytes;

	const isSettled = (isAlone: boolean): boolean => isAlone || now() - lastWrite >= SETTLED;
	const isDue = (isAlone: boolean): boolean => now() - last.at >= (isAlone ? ALONE_EVERY : SETTLED);
	const candidate = (doc: Y.Doc, isAlone: boolean): Horizon | undefined => {
		if (isSettled(isAlone)) {
			marks.length = 0; // a horizon never goes back
			return all(doc);
		}
		return marks.findLast(({ at }) => now() - at >= SETTLED)?.horizon ?? horizon;
	};
	const move = (to: Horizon): void => {
		if (horizon && isSame(horizon, to)) return;
		horizon = to;
		onMove(to);
	};

	return {
		noteWrite: (doc) => {
			lastWrite = now();
			last.isFinal = false;
			const open = marks.at(-1);
			if (open && lastWrite - open.at < MOVE_MARK_EVERY) return;
			const isOpen = open !== undefined && lastWrite - open.since < MARK_EVERY;
			if (isOpen) marks.pop();
			marks.push({ since: isOpen ? open.since : lastWrite, at: lastWrite, horizon: all(doc) });
			while (marks.length > 1 && lastWrite - (marks[1]?.at ?? 0) >= SETTLED) marks.shift(); // a later one is old enough
		},
		encode: (doc, isAlone) => {
			const to = candidate(doc, isAlone);
			const isFinal = isSettled(isAlone);
			const wasShort = last.isShort;
			const whole = wasShort && to ? undefined : Y.encodeStateAsUpdate(doc);
			if (!to || (whole && (whole.length < tryFrom || !isDue(isAlone)))) return whole ?? Y.encodeStateAsUpdate(doc);
			last = { isShort: false, isFinal, at: now() };
			const short = encodeShort(doc, to);
			if (whole && !isBloated(whole.length, short.length)) {
				if (isFinal) tryFrom = GROWN * whole.length;
				return whole;
			}
			move(to);
			last.isShort = true;
			return short;
		},
		isWorthAnother: (bytes, isAlone) => !last.isFinal && bytes >= tryFrom && isBloated(bytes, 0) && isDue(isAlone),
		horizon: () => horizon,
	};
}

/** How far a document is. */
const all = (doc: Y.Doc): Horizon => new Map([...doc.store.clients.keys()].map((client) => [client, Y.getState(doc.store, client)]));

const isSame = (a: Horizon, b: Horizon): boolean => a.size === b.size && [...a].every(([client, clock]) => b.get(client) === clock);
