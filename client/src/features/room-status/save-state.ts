/** Sums up how the documents of a page stand: the worst of them counts, and *saved* is said only when all are. Pure. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { countUnsaved, type RoomStatus } from '../../sync/room-status.ts';

export type SaveKind =
	| 'connecting'
	| 'saved'
	| 'saving'
	| 'offline'
	| 'offline-kept'
	| 'offline-loose'
	| 'locked'
	| 'closed'
	| 'read-only'
	| 'apart'
	| 'failing'
	| 'failing-loose'
	| 'outdated'
	| 'outdated-loose';

export interface SaveState {
	kind: SaveKind;
	/** Things with changes that the server has not confirmed. */
	n: number;
}

const SHUT: Partial<Record<ErrorCode, SaveKind>> = { 'room-locked': 'locked', 'room-closed': 'closed' };

/**
 * @param board the status that tells whether writing is allowed; the others only count for what is saved
 * @param atLeast what is told of a count that has just fallen, where the count is told
 */
export function saveState(board: RoomStatus, others: readonly RoomStatus[], atLeast = 0): SaveState {
	const all = [board, ...others];
	const unsaved = countUnsaved(all);
	const n = Math.max(unsaved, atLeast);
	const is = (phase: RoomStatus['phase']) => all.some((status) => status.phase === phase);
	const isBecause = (reason: ErrorCode) => all.some((status) => status.reason === reason);
	/** What is not saved is not kept by this browser either. */
	const isLoose = all.some((status) => (status.unsaved > 0 || n > unsaved) && !status.offlineCopy);
	if (is('refused') || is('ended')) return { kind: 'apart', n };
	if (isBecause('client-too-old')) return { kind: isLoose ? 'outdated-loose' : 'outdated', n };
	// a server that cannot store ends the connection each time: what is wrong is not the connection
	if (isBecause('storage-failed')) return { kind: isLoose ? 'failing-loose' : 'failing', n };
	if (is('offline')) {
		if (n === 0) return { kind: 'offline', n };
		return { kind: isLoose ? 'offline-loose' : 'offline-kept', n };
	}
	if (is('loading')) return { kind: 'connecting', n };
	if (!all.every((status) => status.saved)) return { kind: 'saving', n };
	if (!board.canWrite) return { kind: (board.reason && SHUT[board.reason]) ?? 'read-only', n };
	return { kind: 'saved', n: unsaved };
}
