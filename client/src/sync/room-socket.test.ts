import { MESSAGE, SYNC, writeUpdate } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { beforeEach, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { writeSyncStep1, writeSyncStep2 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { roomSocket } from './room-socket.ts';

class FakeSocket {
	static readonly sent: Uint8Array[] = [];
	readonly url: string;
	constructor(url: string) {
		this.url = url;
	}
	send(data: Uint8Array): void {
		FakeSocket.sent.push(data);
	}
}
beforeEach(() => {
	FakeSocket.sent.length = 0;
});

const doc = new Y.Doc();
const message = (type: number, body: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> => {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	body(encoder);
	return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
};
const step1 = message(MESSAGE.sync, (encoder) => writeSyncStep1(encoder, doc));
const step2 = message(MESSAGE.sync, (encoder) => writeSyncStep2(encoder, doc));
const update = writeUpdate(Y.encodeStateAsUpdate(doc)) as Uint8Array<ArrayBuffer>;

function open(clientId = 1) {
	const seen = { counted: 0, opened: 0 };
	const Socket = roomSocket(FakeSocket as unknown as typeof WebSocket, { clientId, onCounted: () => seen.counted++, onOpening: () => seen.opened++ });
	return { socket: new Socket('ws://here'), seen };
}

it('counts step-2 and update messages, not step 1', () => {
	const { socket, seen } = open();
	for (const sent of [step1, step2, update, update]) socket.send(sent);
	expect(seen).toEqual({ counted: 3, opened: 1 });
	expect(FakeSocket.sent).toHaveLength(4);
	expect(FakeSocket.sent[1]?.[1]).toBe(SYNC.step2);
});

it('holds updates back until step 2, which carries them, is out', () => {
	const { socket, seen } = open();
	for (const sent of [step1, update, step2]) socket.send(sent);
	expect(FakeSocket.sent).toEqual([step1, step2]);
	expect(seen.counted).toBe(1);
});

it('lets only our own presence out', () => {
	const awareness = new Awareness(doc);
	awareness.setLocalState({ cursor: { x: 1, y: 2 } });
	const other = new Awareness(new Y.Doc());
	other.setLocalState({ cursor: { x: 9, y: 9 } });
	applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'remote');
	const everybody = message(MESSAGE.awareness, (encoder) =>
		encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID, other.clientID])),
	);
	const onlyOther = message(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [other.clientID])));
	const { socket } = open(awareness.clientID);
	socket.send(everybody);
	socket.send(onlyOther);
	expect(FakeSocket.sent).toHaveLength(1);
	const decoder = decoding.createDecoder(FakeSocket.sent[0] as Uint8Array);
	expect(decoding.readVarUint(decoder)).toBe(MESSAGE.awareness);
	const received = new Awareness(new Y.Doc());
	applyAwarenessUpdate(received, decoding.readVarUint8Array(decoder), 'wire');
	expect([...received.getStates().keys()].filter((id) => id !== received.clientID)).toEqual([awareness.clientID]);
	for (const one of [awareness, other, received]) one.destroy();
});
