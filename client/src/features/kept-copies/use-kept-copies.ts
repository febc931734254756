/** What this person wrote and the server did not take, live; and its end when the server has it after all. */
import { useCallback, useEffect, useState } from 'react';
import { type KeptCopy, listKeptCopies, onKeptCopies, settleKeptCopies } from '../../sync/kept-copies.ts';
import type { RoomConnection } from '../../sync/open-room.ts';

/** After a change of the document (ms): somebody may be typing. */
const SETTLE_AFTER = 600;

/** Newest first; of every room. Empty until the browser's database has answered. */
export function useKeptCopies(owner: string): KeptCopy[] {
	const [copies, setCopies] = useState<KeptCopy[]>([]);
	const read = useCallback(async () => setCopies(await listKeptCopies({ owner })), [owner]);
	useEffect(() => {
		let isMounted = true;
		const readIfMounted = () => {
			if (isMounted) void read();
		};
		readIfMounted();
		const stop = onKeptCopies(readIfMounted);
		return () => {
			isMounted = false;
			stop();
		};
	}, [read]);
	return copies;
}

/** Lets go of a room's copies as soon as the words are on the server: looked at when everything is saved, and after each change. */
export function useSettling(connection: RoomConnection | undefined, { canWrite, onSettled }: { canWrite: boolean; onSettled(n: number): void }): void {
	useEffect(() => {
		if (!connection) return;
		const { roomId, owner } = connection;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let doc = connection.doc;
		const settle = (): void => {
			timer = undefined;
			if (!connection.status().saved) return; // what is only here is not on the server
			void settleKeptCopies({ owner, roomId }, connection.doc, canWrite).then((n) => n > 0 && onSettled(n));
		};
		const soon = (): void => {
			timer ??= setTimeout(settle, SETTLE_AFTER);
		};
		const onStatus = (): void => {
			if (connection.doc !== doc) {
				doc.off('update', soon);
				doc = connection.doc;
				doc.on('update', soon);
			}
			soon();
		};
		doc.on('update', soon);
		const stops = [connection.onStatus(onStatus), onKeptCopies(soon)];
		soon();
		return () => {
			clearTimeout(timer);
			doc.off('update', soon);
			for (const stop of stops) stop();
		};
	}, [connection, canWrite, onSettled]);
}
