/** Bytes → structs and deletions, within limits. Knows no document: what it lets through may still depend on things that nobody has. */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Reason } from './reason.ts';

export const MAX_UPDATE_BYTES = 256 * 1024;
export const MAX_STRUCTS = 2000;
export const MAX_CLIENTS = 200;
/** Clocks count characters and values; a million in one message is nobody's hand. */
const MAX_LENGTH = 1_000_000;

export interface DeleteRange {
	clock: number;
	end: number;
}

export interface DecodedUpdate {
	/** Per client id, in the order of clocks and without holes. */
	structs: Map<number, Y.Item[]>;
	/** Per client id, ascending and apart. */
	deletes: Map<number, DeleteRange[]>;
}

/** Decodes an update, or names what is wrong with it. */
export function decodeBounded(bytes: Uint8Array): DecodedUpdate | Reason {
	let decoded: ReturnType<typeof Y.decodeUpdate>;
	let blocks: number;
	try {
		blocks = decoding.readVarUint(decoding.createDecoder(bytes));
		decoded = Y.decodeUpdate(bytes);
	} catch {
		return 'undecodable'; // hostile bytes: lib0 and Yjs throw whatever they like
	}
	const structs = groupStructs(decoded.structs);
	if (typeof structs === 'string') return structs;
	// Yjs applies only the last of two blocks of one client, and we would have judged both
	if (blocks !== structs.size) return 'client-twice';
	const deletes = new Map<number, DeleteRange[]>();
	for (const [client, ranges] of decoded.ds.clients) {
		if (!isClientId(client)) return 'undecodable';
		let last = 0;
		const list = ranges.map(({ clock, len }) => ({ clock, end: clock + len }));
		for (const { clock, end } of list) {
			if (clock < last || end <= clock || !Number.isSafeInteger(end)) return 'delete-order';
			last = end;
		}
		deletes.set(client, list);
	}
	return { structs, deletes };
}

const isClientId = (client: number): boolean => Number.isSafeInteger(client) && client >= 0;

function groupStructs(list: readonly (Y.Item | Y.GC | Y.Skip)[]): Map<number, Y.Item[]> | Reason {
	if (list.length > MAX_STRUCTS) return 'too-many-structs';
	const structs = new Map<number, Y.Item[]>();
	let total = 0;
	let current = -1;
	for (const struct of list) {
		if (!(struct instanceof Y.Item)) return 'struct-kind'; // Skip is a gap, GC has a parent that nobody can check
		const { client, clock } = struct.id;
		if (!isClientId(client)) return 'undecodable';
		if (client !== current && structs.has(client)) return 'client-twice';
		current = client;
		total += struct.length;
		if (struct.length < 1 || total > MAX_LENGTH || !Number.isSafeInteger(clock + struct.length)) return 'enormous-clock';
		const group = structs.get(client);
		if (group) group.push(struct);
		else structs.set(client, [struct]);
		if (structs.size > MAX_CLIENTS) return 'too-many-clients';
	}
	return structs;
}
