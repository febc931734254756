/** An unmodified y-websocket provider for tests, with a Bearer token; and, when it asks for them, our acknowledgements counted. */
import { type Hint, MESSAGE, readHint, readRefused, readSaved } from '@rembuk/shared/protocol/message';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface TestProvider {
	doc: Y.Doc;
	provider: WebsocketProvider;
	/** With `ack`: how many of its updates are durable, what was refused, and the hints. */
	saved(): number;
	refused: { n: number; code: string }[];
	hints: Hint[];
	/** The close codes and reasons that it saw. */
	closes: { code: number; reason: string }[];
	/** Resolves when the condition holds; throws after a while. */
	until(condition: () => boolean, what: string): Promise<void>;
	destroy(): void;
}

/** Connects as a person; the caller destroys it. `maxBackoffTime`: 300 ms, unless the stock provider's own 2,500 shall be waited for. */
export function connect(
	url: string,
	roomId: string,
	token: string,
	{ ack = false, doc = new Y.Doc(), maxBackoffTime = 300 }: { ack?: boolean; doc?: Y.Doc; maxBackoffTime?: number } = {},
): TestProvider {
	class BearerSocket extends WebSocket {
		constructor(address: string | URL, protocols?: string | string[]) {
			super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
		}
	}
	const provider = new WebsocketProvider(url, roomId, doc, {
		WebSocketPolyfill: BearerSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
		params: ack ? { ack: '1' } : {},
		maxBackoffTime,
	});
	let saved = 0;
	const refused: TestProvider['refused'] = [];
	const hints: Hint[] = [];
	const closes: TestProvider['closes'] = [];
	provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
		saved = readSaved(decoder);
	};
	provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
		refused.push(readRefused(decoder));
	};
	provider.messageHandlers[MESSAGE.hint] = (_encoder, decoder) => {
		hints.push(readHint(decoder));
	};
	provider.on('connection-close', (event) => {
		saved = 0;
		if (event) closes.push({ code: event.code, reason: event.reason });
	});
	return { doc, provider, saved: () => saved, refused, hints, closes, until, destroy: () => provider.destroy() };
}

/** Polls a condition, because what is awaited comes over a real network. */
export async function until(condition: () => boolean, what: string, withinMs = 15_000): Promise<void> {
	const deadline = performance.now() + withinMs;
	while (!condition()) {
		if (performance.now() > deadline) throw new Error(`never came true: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
