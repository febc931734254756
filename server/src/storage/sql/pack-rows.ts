/** Rows of the log as one buffer, which passes from thread to thread without being copied. Knows no database. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { LogRow } from '../storage.ts';

const NONE = new Uint8Array();

/** Packs rows; the buffer is the caller's to give away. */
export function packRows(rows: readonly LogRow[]): Uint8Array<ArrayBuffer> {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, rows.length);
	for (const { roomId, data, owners = [], removedAuthors = [], horizon = NONE } of rows) {
		encoding.writeVarString(encoder, roomId);
		encoding.writeVarUint8Array(encoder, data);
		encoding.writeVarUint(encoder, owners.length);
		for (const [clientId, owner] of owners) {
			encoding.writeVarUint(encoder, clientId);
			encoding.writeVarString(encoder, owner);
		}
		encoding.writeVarUint(encoder, removedAuthors.length);
		for (const [thingId, author] of removedAuthors) {
			encoding.writeVarString(encoder, thingId);
			encoding.writeVarString(encoder, author);
		}
		encoding.writeVarUint8Array(encoder, horizon);
	}
	return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
}

/** The rows again; their data are views into the buffer. */
export function unpackRows(packed: Uint8Array): LogRow[] {
	const decoder = decoding.createDecoder(packed);
	const list = <T>(read: () => T): T[] => Array.from({ length: decoding.readVarUint(decoder) }, read);
	return list(() => ({
		roomId: decoding.readVarString(decoder),
		data: decoding.readVarUint8Array(decoder),
		owners: list((): [number, string] => [decoding.readVarUint(decoder), decoding.readVarString(decoder)]),
		removedAuthors: list((): [string, string] => [decoding.readVarString(decoder), decoding.readVarString(decoder)]),
		horizon: orNone(decoding.readVarUint8Array(decoder)),
	}));
}

const orNone = (bytes: Uint8Array): Uint8Array | undefined => (bytes.length > 0 ? bytes : undefined);
