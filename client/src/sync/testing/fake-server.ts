/** A room's server for tests: y-protocols over a WebSocket class without a network, acknowledging and refusing as it is told. */

import type { ErrorCode } from '@rembuk/shared/errors';
import { type Hint, MESSAGE, SYNC, writeHint, writeRefused, writeSaved, writeUpdate } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';

export interface FakeServer {
	readonly doc: Y.Doc;
	/** Every message that has come, over all connections. */
	received: Uint8Array[];
	/** The addresses that were asked for. */
	urls: string[];
	/** False: connections fail before they open. */
	isUp: boolean;
	/** False: nothing is acknowledged. */
	acknowledges: boolean;
	/** When set, step-2 and update messages that carry something are refused with it. */
	refuses: ErrorCode | undefined;
	canWrite: boolean;
	/** Why not, said with hello. */
	reason: ErrorCode | undefined;
	hint(hint: Hint): void;
	/** Writes the document anew, as when nobody was there: who comes with the old history is closed with 4410. */
	renew(): void;
	/** Ends all connections. */
	drop(code?: number, reason?: string): void;
	/** A change by somebody else. */
	change(fn: (doc: Y.Doc) => void): void;
	Socket: typeof WebSocket;
}

export function fakeServer(): FakeServer {
	let doc = new Y.Doc();
	const retired = new Set<number>();
	const open = new Set<FakeSocket>();
	const server: FakeServer = {
		get doc() {
			return doc;
		},
		received: [],
		urls: [],
		isUp: true,
		acknowledges: true,
		refuses: undefined,
		canWrite: true,
		reason: undefined,
		hint: (hint) => each((socket) => socket.deliver(writeHint(hint))),
		renew: () => {
			const old = doc;
			doc = new Y.Doc();
			for (const id of old.store.clients.keys()) retired.add(id);
			for (const [name, root] of old.share) {
				if (root._map.size > 0) for (const [key, value] of old.getMap(name)) doc.getMap(name).set(key, value);
				else doc.getText(name).insert(0, old.getText(name).toString());
			}
			relay();
		},
		drop: (code = 1012, reason = '') => each((socket) => socket.end(code, reason)),
		change: (fn) => doc.transact(() => fn(doc), 'somebody'),
		Socket: undefined as unknown as typeof WebSocket,
	};
	const each = (fn: (socket: FakeSocket) => void): void => {
		for (const socket of [...open]) fn(socket);
	};
	const relay = (): void => {
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			for (const socket of open) if (origin !== socket) socket.deliver(writeUpdate(update));
		});
	};
	relay();

	class FakeSocket {
		static readonly OPEN = 1;
		readonly OPEN = 1;
		binaryType = 'blob';
		readyState = 0;
		onopen: (() => void) | null = null;
		onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
		onclose: ((event: { code: number; reason: string }) => void) | null = null;
		onerror: ((event: unknown) => void) | null = null;
		#counted = 0;

		constructor(url: string) {
			server.urls.push(url);
			queueMicrotask(() => this.#begin());
		}

		#begin(): void {
			if (!server.isUp) {
				this.onerror?.({});
				this.end(1006, '');
				return;
			}
			this.readyState = 1;
			open.add(this);
			this.onopen?.();
			this.deliver(writeHint({ kind: 'hello', protocol: 1, now: 0, canWrite: server.canWrite, ...(server.reason && { reason: server.reason }) }));
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.sync);
			writeSyncStep1(encoder, doc);
			this.deliver(encoding.toUint8Array(encoder));
		}

		deliver(message: Uint8Array): void {
			const data = message.slice().buffer;
			queueMicrotask(() => this.onmessage?.({ data }));
		}

		send(message: Uint8Array): void {
			if (this.readyState !== 1) return;
			server.received.push(message);
			if (message[0] !== MESSAGE.sync) return;
			if (message[1] === SYNC.step1 && namesAny(retired, message)) {
				this.end(4410, 'room-renewed');
				return;
			}
			const isCounted = message[1] === SYNC.step2 || message[1] === SYNC.update;
			if (isCounted) this.#counted++;
			if (isCounted && server.refuses && bringsSomething(doc, message)) {
				this.deliver(writeRefused(this.#counted, server.refuses));
				this.end(server.refuses === 'storage-failed' ? 4503 : 4403, server.refuses);
				return;
			}
			const decoder = decoding.createDecoder(message);
			decoding.readVarUint(decoder);
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, MESSAGE.sync);
			readSyncMessage(decoder, encoder, doc, this);
			if (encoding.length(encoder) > 1) this.deliver(encoding.toUint8Array(encoder));
			if (isCounted && server.acknowledges) this.deliver(writeSaved(this.#counted));
		}

		close(): void {
			this.end(1000, '');
		}

		end(code: number, reason: string): void {
			if (this.readyState === 3) return;
			this.readyState = 3;
			open.delete(this);
			queueMicrotask(() => this.onclose?.({ code, reason }));
		}
	}
	server.Socket = FakeSocket as unknown as typeof WebSocket;
	return server;
}

/** True when the state vector in the message names one of the ids. */
function namesAny(ids: ReadonlySet<number>, message: Uint8Array): boolean {
	const decoder = decoding.createDecoder(message);
	decoding.readVarUint(decoder);
	decoding.readVarUint(decoder);
	return [...Y.decodeStateVector(decoding.readVarUint8Array(decoder)).keys()].some((id) => ids.has(id));
}

/** True when the update in the message has structs that the document lacks, or deletes something that it has. */
function bringsSomething(doc: Y.Doc, message: Uint8Array): boolean {
	const decoder = decoding.createDecoder(message);
	decoding.readVarUint(decoder);
	decoding.readVarUint(decoder);
	const update = decoding.readVarUint8Array(decoder);
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	let changes = 0;
	copy.on('update', () => changes++);
	Y.applyUpdate(copy, update);
	return changes > 0;
}
