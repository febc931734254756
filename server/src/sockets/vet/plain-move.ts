/**
 * One thing that gets another place: by far the most frequent change. Read in one go, without the tables that other changes need. Whatever is not exactly that
 * is read thoroughly (`read-change.ts`); what is found here is what would be found there. Knows Yjs' bytes (format 1); the document is read, never written.
 */
import { RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import { isCoordinate } from '@rembuk/shared/board/check-record';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** A place that is written over one that stands. */
export interface PlainMove {
	client: number;
	recordId: string;
}

/** A struct that follows another one and holds values; whether a bit says that it has a key makes no difference, because the key is that of what it follows. */
const FOLLOWS_WITH_VALUES = 0x88;
const HAS_KEY = 0x20;
/** lib0's names of a list and of numbers: whole ones, and two kinds of others. */
const LIST = 117;
const NUMBERS = [123, 124, 125];

interface Bytes {
	client: number;
	clock: number;
	followed: Y.ID;
}

/** The move that an update is; undefined for everything else, also for a move that needs a closer look. */
export function readMove(doc: Y.Doc, bytes: Uint8Array): PlainMove | undefined {
	const move = parse(bytes);
	if (!move) return undefined;
	const { client, clock, followed } = move;
	const { store } = doc;
	if (clock !== Y.getState(store, client) || followed.clock >= Y.getState(store, followed.client)) return undefined;
	const last = Y.getItem(store, followed);
	if (!(last instanceof Y.Item) || last.deleted || last.length !== 1 || last.right !== null) return undefined;
	const key = last.parentSub;
	const records = doc.share.get(RECORDS_ROOT)?._map;
	if (!key?.startsWith('shape:') || !key.endsWith('/@') || records?.get(key) !== last) return undefined;
	const recordId = key.slice(0, -2);
	const base = records.get(recordId);
	if (!base || base.deleted) return undefined;
	const record = base.content.getContent()[base.length - 1] as { id?: unknown; typeName?: unknown } | null;
	return record?.id === recordId && record.typeName === 'shape' ? { client, recordId } : undefined;
}

/** One struct with a place of two numbers, which follows what the one deletion takes away; undefined for all other bytes. */
function parse(bytes: Uint8Array): Bytes | undefined {
	const decoder = decoding.createDecoder(bytes);
	const next = (): number => decoding.readVarUint(decoder);
	try {
		if (next() !== 1 || next() !== 1) return undefined;
		const [client, clock] = [next(), next()];
		if ((decoding.readUint8(decoder) & ~HAS_KEY) !== FOLLOWS_WITH_VALUES) return undefined;
		const followed = Y.createID(next(), next());
		if (next() !== 1 || decoding.readUint8(decoder) !== LIST || next() !== 2) return undefined;
		if (!readCoordinate(decoder) || !readCoordinate(decoder)) return undefined;
		if (next() !== 1 || next() !== followed.client || next() !== 1 || next() !== followed.clock || next() !== 1) return undefined;
		return decoding.hasContent(decoder) ? undefined : { client, clock, followed };
	} catch {
		return undefined; // they end too early, or hold numbers that are none
	}
}

const readCoordinate = (decoder: decoding.Decoder): boolean => NUMBERS.includes(decoding.peekUint8(decoder)) && isCoordinate(decoding.readAny(decoder));
