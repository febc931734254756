/** Sums up how the documents of a page stand: the worst of them counts, and *saved* is said only when all are. Pure. */
import type { ErrorCode } from '@rembuk/shared/errors';
import type { RoomStatus } from '../../sync/room-status.ts';

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
	| 'outdated';

export interface SaveState {
	kind: SaveKind;
	/** Changes that the server has not confirmed. */
	n: number;
}

const SHUT: Partial<Record<ErrorCode, SaveKind>> = { 'room-locked': 'locked', 'room-closed': 'closed' };

/** @param board the status that tells whether writing is allowed; the others only count for what is saved */
export function saveState(board: RoomStatus, others: readonly RoomStatus[]): SaveState {
	const all = [board, ...others];
	const n = all.reduce((sum, status) => sum + status.unsaved, 0);
	const is = (phase: RoomStatus['phase']) => all.some((status) => status.phase === phase);
	if (is('refused') || is('ended')) return { kind: 'apart', n };
	if (all.some((status) => status.reason === 'client-too-old')) return { kind: 'outdated', n };
	if (is('offline')) {
		if (n === 0) return { kind: 'offline', n };
		return { kind: all.every((status) => status.offlineCopy) ? 'offline-kept' : 'offline-loose', n };
	}
	if (is('loading')) return { kind: 'connecting', n };
	if (all.some((status) => status.reason === 'storage-failed')) return { kind: 'failing', n };
	if (!all.every((status) => status.saved)) return { kind: 'saving', n };
	if (!board.canWrite) return { kind: (board.reason && SHUT[board.reason]) ?? 'read-only', n };
	return { kind: 'saved', n };
}
