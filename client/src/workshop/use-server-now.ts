/** The server's clock on a device whose own may be wrong. */
import { useCallback, useEffect, useRef } from 'react';
import type { RoomConnection } from '../sync/open-room.ts';
import { readServerPresence } from './read-awareness.ts';

interface Asked {
	/** Server time in the answer. */
	now: number;
	/** This device's time when the answer had come. */
	askedAt: number;
}

/** A function that tells the server's time (ms since 1970); corrected by every greeting and every count that the server sends. */
export function useServerNow({ now, askedAt }: Asked, connection: RoomConnection): () => number {
	const offset = useRef(now - askedAt);
	useEffect(() => {
		let told = 0;
		const correct = (serverTime: number) => {
			offset.current = serverTime - Date.now();
		};
		const stopHints = connection.onHint((hint) => {
			if (hint.kind === 'hello') correct(hint.now);
		});
		const onAwareness = () => {
			const next = readServerPresence(connection.awareness)?.now;
			if (next === undefined || next === told) return;
			told = next;
			correct(next);
		};
		connection.awareness.on('change', onAwareness);
		return () => {
			stopHints();
			connection.awareness.off('change', onAwareness);
		};
	}, [connection]);
	return useCallback(() => Date.now() + offset.current, []);
}
