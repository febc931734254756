/**
 * The WebSocket that is handed to the stock provider: it looks at what goes out. It counts step-2 and update messages, holds updates back until step 2 is out
 * (the server refuses a gap, and step 2 carries them anyway), and lets only our own presence through (the stock provider re-uploads everybody's). Knows no room.
 */
import { MESSAGE, SYNC } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface Outgoing {
	/** The awareness id whose states may go out. */
	clientId: number;
	/** A counted message goes out now. */
	onCounted(): void;
	/** A socket is being opened. */
	onOpening(): void;
}

type Data = string | ArrayBufferLike | Blob | ArrayBufferView;

/** A WebSocket class for one provider. */
export function roomSocket(Base: typeof WebSocket, outgoing: Outgoing): typeof WebSocket {
	return class RoomSocket extends Base {
		#isStep2Out = false;

		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols);
			outgoing.onOpening();
		}

		override send(data: Data): void {
			const out = data instanceof Uint8Array ? this.#letThrough(data) : data;
			if (out !== null) super.send(out as ArrayBuffer);
		}

		#letThrough(message: Uint8Array): Uint8Array | null {
			const kind = kindOf(message);
			if (kind === 'awareness') return onlyOwn(message, outgoing.clientId);
			if (kind === 'update' && !this.#isStep2Out) return null;
			if (kind === 'step2') this.#isStep2Out = true;
			if (kind !== 'other') outgoing.onCounted();
			return message;
		}
	};
}

type Kind = 'step2' | 'update' | 'awareness' | 'other';

function kindOf(message: Uint8Array): Kind {
	if (message[0] === MESSAGE.awareness) return 'awareness';
	if (message[0] !== MESSAGE.sync) return 'other';
	if (message[1] === SYNC.step2) return 'step2';
	return message[1] === SYNC.update ? 'update' : 'other';
}

/** The awareness message with nothing but our own entry; null when that leaves nothing. */
export function onlyOwn(message: Uint8Array, clientId: number): Uint8Array | null {
	const outer = decoding.createDecoder(message);
	decoding.readVarUint(outer);
	const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		const id = decoding.readVarUint(decoder);
		const clock = decoding.readVarUint(decoder);
		const state = decoding.readVarString(decoder);
		if (id !== clientId) continue;
		const body = encoding.createEncoder();
		encoding.writeVarUint(body, 1);
		encoding.writeVarUint(body, id);
		encoding.writeVarUint(body, clock);
		encoding.writeVarString(body, state);
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
		return encoding.toUint8Array(encoder);
	}
	return null;
}
