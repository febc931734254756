/**
 * The wire: y-websocket's protocol, one message per websocket frame, and three message types of our own for those who ask with `?ack=1`.
 *
 *   message  = 0 sync | 1 awareness | 3 query-awareness | 121 saved | 122 refused | 123 hint
 *   sync     = varUint(0) ( varUint(0) varBytes(state vector)  |  varUint(1) varBytes(update: step 2)  |  varUint(2) varBytes(update) )
 *   saved    = varUint(121) varUint(n)                 the first n step-2/update messages sent on this connection are durable
 *   refused  = varUint(122) varUint(n) varString(code) the n-th (from 1) was refused, and why
 *   hint     = varUint(123) varString(JSON of Hint)
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ErrorCode } from '../errors.ts';

export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, saved: 121, refused: 122, hint: 123 } as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Raised when the wire changes so that an older client would misread it. */
export const PROTOCOL_VERSION = 1;
/** The oldest version that the server still understands. Our clients say theirs with `?v=`; who says none (a stock client) speaks y-websocket's own, which stays. */
export const OLDEST_PROTOCOL = 1;

/** What the server tells a client beside the document. */
export type Hint =
	| { kind: 'hello'; protocol: number; now: number; canWrite: boolean; reason?: ErrorCode | undefined }
	| { kind: 'rights'; canWrite: boolean; reason?: ErrorCode | undefined }
	| { kind: 'moved'; roomId: string }
	| { kind: 'degraded'; code: ErrorCode }
	| { kind: 'reload'; reason: 'protocol' | 'schema' | 'epoch' };

const write = (type: number, body: (encoder: encoding.Encoder) => void): Uint8Array => {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	body(encoder);
	return encoding.toUint8Array(encoder);
};

/** "The first n updates that you sent on this connection are durable." */
export const writeSaved = (n: number): Uint8Array => write(MESSAGE.saved, (e) => encoding.writeVarUint(e, n));
/** Reads the body of a saved message (after its type). */
export const readSaved = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);

/** "Your n-th update was refused": n counts from 1. */
export const writeRefused = (n: number, code: ErrorCode): Uint8Array =>
	write(MESSAGE.refused, (e) => {
		encoding.writeVarUint(e, n);
		encoding.writeVarString(e, code);
	});
/** Reads the body of a refused message (after its type). */
export const readRefused = (decoder: decoding.Decoder): { n: number; code: ErrorCode } => ({
	n: decoding.readVarUint(decoder),
	code: decoding.readVarString(decoder) as ErrorCode,
});

/** A hint for our own client. */
export const writeHint = (hint: Hint): Uint8Array => write(MESSAGE.hint, (e) => encoding.writeVarString(e, JSON.stringify(hint)));
/** Reads the body of a hint (after its type). */
export const readHint = (decoder: decoding.Decoder): Hint => JSON.parse(decoding.readVarString(decoder)) as Hint;

/** A sync message around an update (type 2), as y-protocols writes it. */
export const writeUpdate = (update: Uint8Array): Uint8Array =>
	write(MESSAGE.sync, (e) => {
		encoding.writeVarUint(e, SYNC.update);
		encoding.writeVarUint8Array(e, update);
	});
