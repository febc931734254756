/** A participant without a browser: the stock y-websocket provider in Node, with a token on the upgrade, counting what the server calls saved. */

import { viewBoard } from '@rembuk/shared/board/board-view';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { MESSAGE, readRefused, readSaved, SYNC } from '@rembuk/shared/protocol/message';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface Peer {
	readonly doc: Y.Doc;
	readonly provider: WebsocketProvider;
	/** Resolves when the room's state has arrived. */
	synced(): Promise<void>;
	/** Resolves when everything that was sent on this connection is durable. */
	saved(): Promise<void>;
	/** The codes of updates that the server refused. */
	readonly refusals: string[];
	/** How the last connection ended. */
	lastClose(): { code: number; reason: string } | undefined;
	/** Writes a note as the board does, and answers its id. */
	write(words: string, at: { x: number; y: number }, author: string): string;
	words(): string[];
	/** The id of the note with these words. */
	idOf(words: string): string | undefined;
	close(): void;
}

interface Wire {
	sent: number;
	saved: number;
	closed?: { code: number; reason: string };
}

/** A WebSocket class that carries the token and counts what is sent on the newest connection. */
function socketClass(token: string | undefined, wire: Wire): typeof globalThis.WebSocket {
	class Counting extends WebSocket {
		constructor(address: string | URL) {
			super(address, token ? { headers: { authorization: `Bearer ${token}` } } : {});
			wire.sent = 0;
			wire.saved = 0;
			this.on('close', (code, reason) => (wire.closed = { code, reason: reason.toString('utf8') }));
			this.on('error', () => undefined); // a refused upgrade or a killed server; the provider comes back by itself
		}
		override send(data: Uint8Array, ...rest: unknown[]): void {
			if (data[0] === MESSAGE.sync && (data[1] === SYNC.step2 || data[1] === SYNC.update)) wire.sent++;
			(super.send as (data: Uint8Array, ...rest: unknown[]) => void)(data, ...rest);
		}
	}
	return Counting as unknown as typeof globalThis.WebSocket;
}

process.setMaxListeners(0); // each provider listens for the end of the process

const until = async (what: string, isTrue: () => boolean, limitMs = 60_000): Promise<void> => {
	const deadline = Date.now() + limitMs;
	while (!isTrue()) {
		if (Date.now() > deadline) throw new Error(`waited ${limitMs} ms for: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
};

/** Opens a room of a running server. */
export function openPeer(options: { url: string; roomId: string; token: string | undefined }): Peer {
	const doc = new Y.Doc();
	const wire: Wire = { sent: 0, saved: 0 };
	const refusals: string[] = [];
	const provider = new WebsocketProvider(`${options.url.replace(/^http/, 'ws')}/sync`, options.roomId, doc, {
		disableBc: true,
		params: { ack: '1' },
		WebSocketPolyfill: socketClass(options.token, wire),
		maxBackoffTime: 500,
	});
	provider.messageHandlers[MESSAGE.saved] = (_, decoder) => {
		wire.saved = readSaved(decoder);
	};
	provider.messageHandlers[MESSAGE.refused] = (_, decoder) => {
		refusals.push(readRefused(decoder).code);
	};
	provider.messageHandlers[MESSAGE.hint] = () => undefined;
	let nth = 0;
	return {
		doc,
		provider,
		synced: () => until(`${options.roomId} to be synced`, () => provider.synced),
		saved: () => until(`${options.roomId} to be saved`, () => provider.synced && wire.saved >= wire.sent),
		refusals,
		lastClose: () => wire.closed,
		write: (words, at, author) => {
			const note = newNote({ words, ...at, meta: { author }, above: `a${(nth++ % 9) + 1}` });
			doc.transact(() => createRecord(doc, note));
			return note.id;
		},
		idOf: (words) => viewBoard(doc).notes.find((note) => note.text === words)?.id,
		words: () => viewBoard(doc).notes.map((note) => note.text),
		close: () => provider.destroy(),
	};
}
