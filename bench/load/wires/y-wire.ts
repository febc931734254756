/** y-websocket's protocol, as the reference server, the relays and Rembuk speak it; hocuspocus puts the room's name before every message. */
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { maskedFrame, OPCODE } from '../frame.ts';
import type { Mover } from '../moves/move-plan.ts';
import { readStamps } from '../moves/read-stamps.ts';
import { presenceJson, readPresenceJson } from './presence-json.ts';
import type { PresenceTemplate, Sink, Wire } from './wire.ts';

export interface YWireOptions {
	/** The updates of each mover of one room. */
	build(movers: readonly Mover[], count: number): Uint8Array[][];
	/** hocuspocus: the room's name before each message, and a word of greeting. */
	isNamed?: boolean;
}

const CLOCK_BYTES = 4;
/** hocuspocus: message types of its own. */
const HOCUSPOCUS = { auth: 2, syncReply: 4, token: 0 } as const;

const bytesOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
	const encoder = encoding.createEncoder();
	write(encoder);
	return encoding.toUint8Array(encoder);
};
const writeUpdateTo = (update: Uint8Array) => (encoder: encoding.Encoder) => {
	encoding.writeVarUint(encoder, MESSAGE.sync);
	encoding.writeVarUint(encoder, SYNC.update);
	encoding.writeVarUint8Array(encoder, update);
};
/** A client id that nobody else has, of a length that is always the same. */
const clientIdOf = (client: number): number => 0x4000_0000 + client;

export function yWire({ build, isNamed = false }: YWireOptions): Wire {
	const payload = (room: string, write: (encoder: encoding.Encoder) => void): Uint8Array =>
		bytesOf((encoder) => {
			if (isNamed) encoding.writeVarString(encoder, room);
			write(encoder);
		});
	const frame = (room: string, write: (encoder: encoding.Encoder) => void) => maskedFrame(OPCODE.binary, payload(room, write));

	const presence = (room: string, client: number): PresenceTemplate => {
		const json = presenceJson(client);
		const state = bytesOf((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, clientIdOf(client));
			for (let i = 0; i < CLOCK_BYTES; i++) encoding.write(encoder, i < CLOCK_BYTES - 1 ? 0x80 : 0);
			encoding.writeVarString(encoder, json);
		});
		const ready = frame(room, (encoder) => {
			encoding.writeVarUint(encoder, MESSAGE.awareness);
			encoding.writeVarUint8Array(encoder, state);
		});
		const length = ready.bytes.length - ready.payloadAt;
		const jsonAt = length - Buffer.byteLength(json);
		const clockAt = jsonAt - CLOCK_BYTES - bytesOf((encoder) => encoding.writeVarUint(encoder, Buffer.byteLength(json))).length;
		return { ...ready, digitsAt: [jsonAt + json.indexOf('100000')], clockAt };
	};

	const readSync = (message: Uint8Array, isProbe: boolean, sink: Sink): void => {
		const decoder = decoding.createDecoder(message);
		const kind = decoding.readVarUint(decoder);
		if (kind === SYNC.step2) sink.synced();
		if (isProbe && kind === SYNC.update) readStamps(decoding.readVarUint8Array(decoder), sink.moveStamp);
	};

	return {
		opening: ({ room }) => [
			...(isNamed
				? [
						frame(room, (encoder) => {
							encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
							encoding.writeVarUint(encoder, HOCUSPOCUS.token);
							encoding.writeVarString(encoder, 'token');
						}).bytes,
					]
				: []),
			frame(room, (encoder) => {
				encoding.writeVarUint(encoder, MESSAGE.sync);
				encoding.writeVarUint(encoder, SYNC.step1);
				encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
			}).bytes,
		],
		presence: ({ room }, client) => presence(room, client),
		moves: (movers, count) => {
			const updates = build(
				movers.map(({ mover }) => mover),
				count,
			);
			return movers.map(({ seat }, i) => (updates[i] ?? []).map((update) => frame(seat.room, writeUpdateTo(update)).bytes));
		},
		update: ({ room }, update) => payload(room, writeUpdateTo(update)),
		read: (chunk, start, end, isProbe, sink) => {
			const at = isNamed ? start + 1 + (chunk[start] ?? 0) : start; // names are shorter than 128 bytes
			const kind = chunk[at];
			if (kind === MESSAGE.awareness) {
				const decoder = decoding.createDecoder(chunk.subarray(at + 1, end));
				decoding.readVarUint(decoder);
				sink.presence(decoding.readVarUint(decoder));
				if (isProbe) readPresenceJson(chunk, at, end, sink.presenceStamp);
			} else if (kind === MESSAGE.sync || (isNamed && kind === HOCUSPOCUS.syncReply)) readSync(chunk.subarray(at + 1, end), isProbe, sink);
			else if (kind === MESSAGE.saved) sink.saved(decoding.readVarUint(decoding.createDecoder(chunk.subarray(at + 1, end))));
		},
	};
}
