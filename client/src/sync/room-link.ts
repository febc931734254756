/** The socket of one document: the stock y-websocket provider, with our messages, our waits and our meaning of its ends. Knows no database and no status. */
import { type ErrorCode, isErrorCode } from '@rembuk/shared/errors';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { type Hint, MESSAGE, PROTOCOL_VERSION, readHint, readRefused, readSaved } from '@rembuk/shared/protocol/message';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { nextWait, type Told } from './backoff.ts';
import { roomSocket } from './room-socket.ts';
import { whyEnded } from './session-check.ts';

export interface LinkOptions {
	roomId: string;
	as?: 'facilitator' | 'participant' | undefined;
	workshopId?: string | undefined;
	serverUrl?: string | undefined;
	doc: Y.Doc;
	awareness: Awareness;
	/** A counted (step-2 or update) message goes out. */
	onCounted(): void;
	/** A new socket is being opened. */
	onOpening(): void;
	/** Connected, in step, or no longer. */
	onChange(): void;
	onSaved(n: number): void;
	onHint(hint: Hint): void;
	/** Something that was written, or this person, is refused; the link is of no use any more. */
	onRefused(code: ErrorCode): void;
	/** The server does not understand this page any more; nothing is wrong with what was written. */
	onOutdated(): void;
	/** The session is over. */
	onEnded(code: ErrorCode): void;
}

export interface RoomLink {
	isSynced(): boolean;
	/** Ends the connection and begins another, which brings all that the server lacks. */
	again(): void;
	/** At least one attempt to connect has failed. */
	hasFailed(): boolean;
	close(): void;
}

/** Refusals after which the same words may be sent again: nothing is wrong with them. */
const PASSING: readonly string[] = ['storage-failed', 'slow-down', 'broken'] satisfies ErrorCode[];

/** A first connection that is not in step after so many ms counts as offline. */
const FIRST_PATIENCE = 4000;

/** Failed attempts of the provider's after which it would wait 100 s by itself. */
const MANY = 10;

const REASON_OF_CLOSE: Record<number, ErrorCode> = {
	[CLOSE.malformed]: 'malformed',
	[CLOSE.notYours]: 'not-yours',
	[CLOSE.oldEpoch]: 'room-renewed',
	[CLOSE.tooBig]: 'too-large',
	[CLOSE.frameTooBig]: 'too-large',
};

/** Connects a document to its room. */
export function connectRoom(options: LinkOptions): RoomLink {
	const { doc, awareness } = options;
	let hasFailed = false;
	/** Attempts in a row after which it was not in step. */
	let failures = 0;
	let told: Told;
	let isAsking = false;
	let isClosed = false;
	const provider = new WebsocketProvider(options.serverUrl ?? ownSocketUrl(), options.roomId, doc, {
		awareness,
		connect: false,
		disableBc: true, // two tabs would talk past the server
		params: { ack: '1', v: String(PROTOCOL_VERSION), ...(options.as && { as: options.as }) },
		WebSocketPolyfill: roomSocket(WebSocket, {
			clientId: doc.clientID,
			onCounted: () => options.onCounted(),
			onOpening: () => options.onOpening(),
		}),
	});

	provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => options.onSaved(readSaved(decoder));
	provider.messageHandlers[MESSAGE.hint] = (_encoder, decoder) => options.onHint(readHint(decoder));
	provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
		const { code } = readRefused(decoder);
		if (PASSING.includes(code)) options.onHint({ kind: 'degraded', code });
		else options.onRefused(code);
	};

	provider.on('status', ({ status }) => {
		// after a restart of the server nobody sees us until our presence is newer than the one it knew
		if (status === 'connected') awareness.setLocalState(awareness.getLocalState());
		options.onChange();
	});
	provider.on('sync', () => {
		if (provider.synced) {
			hasFailed = false;
			failures = 0;
			told = undefined;
		}
		options.onChange();
	});
	provider.on('connection-close', (event) => {
		const wasOpen = provider.wsconnected;
		hasFailed = true;
		if (event?.code === CLOSE.slowDown) told = 'slow-down';
		else if (event?.code === CLOSE.restart) told = 'restart';
		provider.wsUnsuccessfulReconnects = MANY; // its own wait is then the longer one, and ours is taken
		provider.maxBackoffTime = nextWait(++failures, told, Math.random());
		if (event?.code === CLOSE.frameTooBig) options.onRefused('too-large'); // the provider would send the same again for ever
		if (!wasOpen) void askWhy();
		queueMicrotask(() => options.onChange());
	});
	provider.on('closed', ({ code, reason }) => {
		if (code === CLOSE.tooOld) options.onOutdated();
		else options.onRefused(isErrorCode(reason) ? reason : (REASON_OF_CLOSE[code] ?? 'not-yours'));
	});

	async function askWhy(): Promise<void> {
		if (options.workshopId === undefined || isAsking || isClosed) return;
		isAsking = true;
		const code = await whyEnded(options.workshopId);
		isAsking = false;
		if (code && !isClosed) options.onEnded(code);
	}

	const comeBack = (): void => {
		failures = 0;
		if (!isClosed) provider.connect();
	};
	// the network is gone: the provider itself would only notice after 30 s of silence, and a socket that is closed waits some seconds for an answer
	const letGo = (): void => {
		provider.disconnect();
		provider.shouldConnect = !isClosed; // it goes on trying: a browser without a network still reaches its own machine
	};
	window.addEventListener('online', comeBack);
	window.addEventListener('offline', letGo);
	provider.connect();
	const patience = setTimeout(() => {
		if (provider.synced) return;
		hasFailed = true;
		options.onChange();
	}, FIRST_PATIENCE);

	return {
		isSynced: () => provider.wsconnected && provider.synced,
		again: letGo,
		hasFailed: () => hasFailed,
		close: () => {
			isClosed = true;
			clearTimeout(patience);
			window.removeEventListener('online', comeBack);
			window.removeEventListener('offline', letGo);
			provider.destroy();
		},
	};
}

const ownSocketUrl = (): string => `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/sync`;
