/** Writes down when people go: the moment their last connection ended, once they stay away; whoever comes back is in again. Knows no sockets. */
import type { WorkshopWriter } from '@rembuk/shared/workshop/workshop-doc';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';

export interface Attendance {
	/** Somebody has a connection, perhaps one more. */
	came(participantId: string): void;
	/** The last connection of somebody ended. */
	went(participantId: string): void;
	/** Looks whether somebody stays away, and whether the workshop was closed or opened again. */
	check(): void;
	/** Nobody watches any more: who went has gone. Resolves when that is durable. */
	close(): Promise<void>;
}

interface AttendanceOptions {
	live: Pick<LiveWorkshop, 'room' | 'view'>;
	onFailure(error: Error): void;
	now?: () => number;
	/** So long may somebody be away without having gone, ms: a page that is loaded again, a hole in the network. */
	awayMs?: number;
}

const AWAY_MS = 60_000;

/** After closing nothing is written by itself any more: looking at what came of the day is no attendance. */
export function watchAttendance({ live: { room, view }, onFailure, now = Date.now, awayMs = AWAY_MS }: AttendanceOptions): Attendance {
	const here = new Set<string>();
	/** Who went, and when; not written yet. */
	const away = new Map<string, number>();
	let wasClosed = view.closing() !== undefined;

	const write = (moments: ReadonlyMap<string, number | undefined>): Promise<void> => {
		const due = [...moments].filter(([id, leftAt]) => isDue(id, leftAt));
		if (due.length === 0) return Promise.resolve();
		return room.transact((doc) => {
			const writer = writeWorkshop(doc);
			for (const [id, leftAt] of due) writeOne(writer, id, leftAt);
		});
	};
	const isDue = (id: string, leftAt: number | undefined): boolean => {
		const person = view.person(id);
		return person !== undefined && person.expected !== true && person.leftByHand !== true && person.leftAt !== leftAt;
	};
	const writeOne = (writer: WorkshopWriter, participantId: string, leftAt: number | undefined): void => {
		const person = view.person(participantId);
		if (!person) return;
		const { id, leftAt: _, ...row } = person;
		writer.setRow('person', id, { ...row, ...(leftAt !== undefined && { leftAt: Math.max(leftAt, row.joinedAt) }) });
	};
	const tell = (moments: ReadonlyMap<string, number | undefined>): void => void write(moments).catch(onFailure);
	const takeAway = (isGone: (at: number) => boolean): Map<string, number> => {
		const gone = new Map([...away].filter(([, at]) => isGone(at)));
		for (const id of gone.keys()) away.delete(id);
		return gone;
	};

	return {
		came: (participantId) => {
			here.add(participantId);
			away.delete(participantId);
			if (!wasClosed) tell(new Map([[participantId, undefined]]));
		},
		went: (participantId) => {
			here.delete(participantId);
			if (!wasClosed) away.set(participantId, now());
		},
		check: () => {
			const closing = view.closing();
			if (closing && !wasClosed) {
				wasClosed = true;
				tell(new Map([...takeAway(() => true), ...[...here].map((id): [string, number] => [id, closing.at])]));
			} else if (!closing && wasClosed) {
				wasClosed = false;
				tell(new Map([...here].map((id) => [id, undefined])));
			} else if (away.size > 0) tell(takeAway((at) => now() - at >= awayMs));
		},
		close: () => write(takeAway(() => true)),
	};
}
