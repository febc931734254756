/** How much one connection, and the bearer of one credential, may ask for. Pure: the caller brings the clock. */

import { OLDEST_PROTOCOL } from '@rembuk/shared/protocol/message';

/** The figures; tests make them smaller. */
export interface Limits {
	/** The largest websocket message, bytes; ws closes with 1009 above it. */
	maxPayload: number;
	/** Sustained and burst, per connection. An honest drag sends 30 changes and 15 presences a second. */
	messagesPerSecond: number;
	messageBurst: number;
	bytesPerSecond: number;
	byteBurst: number;
	/** The same over all connections of a credential: a person has two of them for each open tab. */
	credentialMessagesPerSecond: number;
	credentialMessageBurst: number;
	credentialBytesPerSecond: number;
	credentialByteBurst: number;
	/** Bytes that wait for a slow reader: above the first it gets no presence, above the second it is cut. */
	presenceBacklog: number;
	maxBacklog: number;
	/** Bytes that wait for all slow readers together, each once however many get it: above it the one that has been slow the longest is cut. */
	allBacklogs: number;
	/** A silent peer is pinged so often and given up after so long, ms. */
	pingEvery: number;
	silentFor: number;
	connectionsPerCredential: number;
	/** Clients that say they speak an older protocol are told to load the page again. */
	oldestProtocol: number;
	/** Nothing sent for so long: a sign of life, because stock providers reconnect after 30 s without one, ms. */
	keepAliveAfter: number;
}

/** How often each connection's signs of life are looked at. */
export const LIFE_CHECK_MS = 2000;

/** After the close frame a peer that does not answer gets so long, ms. ws' own 30 s would let those live who were refused and never say a word. */
export const CLOSE_GRACE_MS = 1500;

export const DEFAULT_LIMITS: Limits = {
	maxPayload: 512 * 1024,
	messagesPerSecond: 60,
	messageBurst: 300,
	bytesPerSecond: 512 * 1024,
	byteBurst: 2 * 1024 * 1024,
	credentialMessagesPerSecond: 180,
	credentialMessageBurst: 900,
	credentialBytesPerSecond: 1024 * 1024,
	credentialByteBurst: 6 * 1024 * 1024,
	presenceBacklog: 256 * 1024,
	maxBacklog: 8 * 1024 * 1024,
	allBacklogs: 96 * 1024 * 1024,
	pingEvery: 5000,
	silentFor: 14_000,
	connectionsPerCredential: 20,
	oldestProtocol: OLDEST_PROTOCOL,
	keepAliveAfter: 10_000,
};

/** A bucket that fills by the second; taking more than there is leaves a debt. */
export interface Bucket {
	/** Takes, and answers how many ms until the debt is paid (0: there is none). */
	take(cost: number, now: number): number;
	/** True when the debt is more than two bursts: nobody's hand. */
	isFlooded(): boolean;
}

/** A token bucket; `now` is in ms. */
export function makeBucket(perSecond: number, burst: number, start: number): Bucket {
	const level = { tokens: burst, at: start }; // an object: V8 makes a new number for each that is put into a variable of a closure
	return {
		take: (cost, now) => {
			const tokens = Math.min(burst, level.tokens + ((now - level.at) / 1000) * perSecond) - cost;
			level.tokens = tokens;
			level.at = now;
			return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000);
		},
		isFlooded: () => level.tokens < -2 * burst,
	};
}
