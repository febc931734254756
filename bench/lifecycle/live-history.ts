/** What a newcomer is told in a room that is never empty, and how long that takes: a room with a long history beside a fresh one of the same notes. */
import * as Y from 'yjs';
import { rembuk } from '../servers/rembuk.ts';
import { bigBoard } from './big-board.ts';
import { writeLog } from './big-room.ts';
import { moveAbout, PEOPLE, ROOM } from './growth.ts';
import { join } from './join.ts';

export interface LiveHistory {
	/** As multiples of the fresh room's; the medians of joins in turns. */
	bytes: number;
	ms: number;
	/** The fresh room's join. */
	freshMs: number;
}

const JOINS = 41;
/** After so long everybody who is there has seen what was written over, ms (server: rooms/horizon.ts). */
const SETTLED = 10_500;
/** The moves alternate between notes: the worst there is. */
const RUN = 1;

/** A hundred thousand moves; somebody is in either room all the time. */
export async function liveHistory(): Promise<LiveHistory> {
	const first = await rembuk.start({});
	const [old = [], fresh = []] = await first.seats([JOINS + 1, JOINS + 1]);
	await first.stop({ keep: true });
	for (const [seats, isOld] of [
		[old, true],
		[fresh, false],
	] as const) {
		const doc = bigBoard('rembuk', ROOM);
		const { clientID } = doc;
		if (isOld) moveAbout(doc, RUN);
		await writeLog(first.dataDir ?? '', seats[0]?.room ?? '', Y.encodeStateAsUpdate(doc), clientID, PEOPLE + 1);
		doc.destroy();
	}
	const running = await rembuk.start({ dataDir: first.dataDir });
	try {
		const there = await Promise.all([old, fresh].map((seats) => join(running.port, 'rembuk', seats[JOINS] as never, JOINS)));
		await new Promise((resolve) => setTimeout(resolve, SETTLED));
		const took: { old: number[]; fresh: number[] } = { old: [], fresh: [] };
		let bytes = 0;
		for (let n = 0; n < JOINS; n++) {
			const [a, b] = [await join(running.port, 'rembuk', old[n] as never, n), await join(running.port, 'rembuk', fresh[n] as never, n)];
			took.old.push(a.ms);
			took.fresh.push(b.ms);
			bytes = a.bytes / b.bytes;
			a.socket.close();
			b.socket.close();
		}
		for (const { socket } of there) socket.close();
		const freshMs = median(took.fresh);
		return { bytes, ms: median(took.old) / freshMs, freshMs };
	} finally {
		await running.stop();
	}
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] as number;
