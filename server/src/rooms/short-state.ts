/**
 * A document for somebody who has nothing of it, without the values that were written over before a horizon. Knows Yjs; knows no room.
 *
 * Yjs keeps every value that a key ever had in one row, each behind the one that it follows, and the last one holds. Of a row that looks like
 *
 *   a ← b ← c ← d ← e        (a to c were there at the horizon, d and e came later)
 *
 * a newcomer needs c, d and e: c stands at the beginning, as if it had never followed anything, and the clocks of a and b are taken by nothing (GC). Everybody
 * agrees on what comes later as long as it follows c or what stands behind it: see {@link isBehind}, which says of what does not.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC;

/** Client id → how many of its clocks lie within. */
export type Horizon = ReadonlyMap<number, number>;

const isWithin = ({ client, clock }: Y.ID, horizon: Horizon): boolean => clock < (horizon.get(client) ?? 0);

/** The document as one update. Keys of which somebody wrote out of turn since the horizon keep all that they have. */
export function encodeShort(doc: Y.Doc, horizon: Horizon): Uint8Array {
	const { gone, first } = splitRows(doc, horizon);
	const encoder = new Y.UpdateEncoderV1();
	const rest = encoder.restEncoder;
	const clients = [...doc.store.clients].sort(([a], [b]) => b - a); // the order of Yjs: what is written fastest first
	encoding.writeVarUint(rest, clients.length);
	for (const [client, structs] of clients) {
		const kept = withoutGone(client, structs, gone);
		encoding.writeVarUint(rest, kept.length);
		encoder.writeClient(client);
		encoding.writeVarUint(rest, 0);
		for (const struct of kept) (struct instanceof Y.Item && first.has(struct) ? asFirst(struct) : struct).write(encoder, 0);
	}
	writeDeletions(encoder, clients);
	return encoder.toUint8Array();
}

interface Rows {
	gone: ReadonlySet<Struct>;
	/** What stands at the beginning of its row now, and followed something. */
	first: ReadonlySet<Y.Item>;
}

function splitRows(doc: Y.Doc, horizon: Horizon): Rows {
	const gone = new Set<Struct>();
	const first = new Set<Y.Item>();
	for (const root of doc.share.values()) {
		for (const last of root._map.values()) {
			if (last.left === null) continue;
			const start = firstOf(last, horizon);
			if (!start) continue;
			first.add(start);
			for (let item = start.left; item !== null; item = item.left) gone.add(item);
		}
	}
	return { gone, first };
}

/** What held at the horizon; undefined for a row that must stay as it is. */
function firstOf(last: Y.Item, horizon: Horizon): Y.Item | undefined {
	let start = last;
	for (; !isWithin(start.lastId, horizon); start = start.left) {
		if (start.left === null || !Y.compareIDs(start.origin, start.left.lastId)) return undefined;
	}
	if (start.left === null) return undefined;
	for (let item: Y.Item | null = start.left; item !== null; item = item.left) if (!item.deleted || !isWithin(item.lastId, horizon)) return undefined;
	return start;
}

const asFirst = ({ id, parent, parentSub, content }: Y.Item): Y.Item => new Y.Item(id, null, null, null, null, parent, parentSub, content);

function withoutGone(client: number, structs: readonly Struct[], gone: Rows['gone']): Struct[] {
	const kept: Struct[] = [];
	let [from, to] = [0, 0];
	const fill = (): void => {
		if (to > from) kept.push(new Y.GC(Y.createID(client, from), to - from));
	};
	for (const struct of structs) {
		const end = struct.id.clock + struct.length;
		if (!gone.has(struct) && !(struct instanceof Y.GC)) {
			fill();
			kept.push(struct);
			from = end;
		}
		to = end;
	}
	fill();
	return kept;
}

function writeDeletions(encoder: Y.UpdateEncoderV1, clients: readonly [number, readonly Struct[]][]): void {
	const rest = encoder.restEncoder;
	const ranges = clients.map(([client, structs]) => ({ client, list: deletedRanges(structs) })).filter(({ list }) => list.length > 0);
	encoding.writeVarUint(rest, ranges.length);
	for (const { client, list } of ranges) {
		encoding.writeVarUint(rest, client);
		encoding.writeVarUint(rest, list.length);
		for (const [from, to] of list) {
			encoding.writeVarUint(rest, from);
			encoding.writeVarUint(rest, to - from);
		}
	}
}

function deletedRanges(structs: readonly Struct[]): [from: number, to: number][] {
	const ranges: [number, number][] = [];
	for (const { id, length, deleted } of structs) {
		if (!deleted) continue;
		const last = ranges.at(-1);
		if (last?.[1] === id.clock) last[1] += length;
		else ranges.push([id.clock, id.clock + length]);
	}
	return ranges;
}

/**
 * Whether a new value of a key comes from somebody who has not seen what held at the horizon: then those who have the whole row and those who have the short
 * one would not agree on where it belongs. `origin`: what it follows (null: nothing); `last`: the last value of its key that the document has; `steps`: so many
 * values may be looked at.
 */
export function isBehind(doc: Y.Doc, horizon: Horizon, origin: Y.ID | null, last: Y.Item | undefined, steps: { left: number }): boolean {
	if (origin === null) {
		for (let item: Y.Item | null = last ?? null; item !== null; item = item.left) if (steps.left-- <= 0 || isWithin(item.id, horizon)) return true;
		return false;
	}
	if (origin.clock >= Y.getState(doc.store, origin.client)) return false; // it follows what comes with it
	const struct = Y.getItem(doc.store, origin);
	if (!(struct instanceof Y.Item)) return true;
	const isInside = origin.clock + 1 < struct.id.clock + struct.length;
	const next = isInside ? Y.createID(origin.client, origin.clock + 1) : struct.right?.id;
	return next !== undefined && isWithin(next, horizon);
}
