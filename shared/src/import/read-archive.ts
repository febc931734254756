/** An archive as what may be written into new documents. Pure: the same archive and ids give the same answer, and nothing is made. */
import type { PlainRecord } from '../board/board-doc.ts';
import type { Keeping } from '../workshop/keeping.ts';
import type { Info, Person, Room } from '../workshop/workshop-doc.ts';
import type { ArchiveIds } from './archive-ids.ts';
import { type LeftOutList, openLeftOut } from './left-out.ts';
import { type BoardRead, readBoard } from './read-board.ts';
import { readKeeping } from './read-keeping.ts';
import { type PlanRead, readPlan } from './read-plan.ts';
import { readState } from './read-state.ts';

/** The part of an archive that is read; what it repeats for readers is not. */
export interface ArchiveDocuments {
	workshop: Record<string, unknown>;
	plan: { entries: Record<string, unknown>; texts: Record<string, string> };
	boards: readonly { roomId: string; schema?: unknown; records: readonly PlainRecord[] }[];
}

export interface ArchiveRead {
	info: Info;
	/** Entries of the workshop's state without `info`. */
	state: Map<string, unknown>;
	plan: PlanRead;
	/** Boards by room id. */
	boards: Map<string, BoardRead>;
	rooms: Room[];
	people: Person[];
	/** What is settled beside the documents. */
	keeping: Keeping;
	leftOut: LeftOutList;
}

/** Reads it; `now` in ms since 1970. @throws AppError `invalid-field` with the path when it does not say what workshop it is. */
export function readArchive(
	{ documents, keeping = {} }: { documents: ArchiveDocuments; keeping?: Keeping | undefined },
	ids: ArchiveIds,
	now: number,
): ArchiveRead {
	const leftOut = openLeftOut();
	const { info, entries } = readState(documents.workshop, ids, leftOut);
	const rows = <T>(kind: string, name: string): T[] =>
		[...entries].flatMap(([key, value]) => (key.startsWith(`${kind}:`) ? [{ [name]: key.slice(kind.length + 1), ...(value as object) } as T] : []));
	const rooms = rows<Room>('room', 'roomId').sort((a, b) => a.order - b.order);
	const boards = new Map<string, BoardRead>();
	for (const board of documents.boards) {
		const path = `documents.boards.${board.roomId}`;
		const roomId = ids.room(board.roomId);
		const room = rooms.find((candidate) => candidate.roomId === roomId);
		if (roomId === undefined || !room || room.kind === 'workshop') leftOut.add(path, 'unknown-room');
		else if (boards.has(roomId)) leftOut.add(path, 'twice');
		else boards.set(roomId, readBoard(board, path, ids, leftOut));
	}
	const people = rows<Person>('person', 'id').sort((a, b) => a.joinedAt - b.joinedAt || a.id.localeCompare(b.id));
	const plan = readPlan(documents.plan, ids, leftOut);
	const here = { ids, hasCard: (cardId: string) => plan.entries.has(`card:${cardId}`), isClosed: entries.has('closing'), now };
	return { info, state: entries, plan, boards, rooms, people, keeping: readKeeping(keeping, here, leftOut), leftOut };
}
