import { describe, expect, it } from 'vitest';
import { FIRST_STATUS, type RoomStatus } from '../../sync/room-status.ts';
import { saveState } from './save-state.ts';

const status = (more: Partial<RoomStatus> = {}): RoomStatus => ({ ...FIRST_STATUS, phase: 'live', saved: true, ...more });

describe('saveState', () => {
	it('says saved only when every document is', () => {
		expect(saveState(status(), [status()]).kind).toBe('saved');
		expect(saveState(status(), [status({ saved: false, unsaved: 2 })])).toEqual({ kind: 'saving', n: 2 });
		expect(saveState(status({ saved: false, unsaved: 1 }), [status()])).toEqual({ kind: 'saving', n: 1 });
	});
	it('counts what is kept here while offline, in all documents', () => {
		expect(saveState(status({ phase: 'offline', saved: false, unsaved: 3 }), [status({ phase: 'offline', saved: false, unsaved: 1 })])).toEqual({
			kind: 'offline-kept',
			n: 4,
		});
		expect(saveState(status({ phase: 'offline', saved: false }), [status()])).toEqual({ kind: 'offline', n: 0 });
	});
	it('does not promise a copy that this browser does not keep', () => {
		const loose = { saved: false, unsaved: 1, offlineCopy: false };
		expect(saveState(status({ ...loose, phase: 'offline' }), []).kind).toBe('offline-loose');
		expect(saveState(status({ ...loose, reason: 'storage-failed' }), []).kind).toBe('failing-loose');
		expect(saveState(status({ ...loose, phase: 'offline', reason: 'client-too-old' }), []).kind).toBe('outdated-loose');
		expect(saveState(status({ ...loose, phase: 'offline', unsaved: 0, reason: 'client-too-old' }), []).kind).toBe('outdated');
	});
	it('calls a server that cannot store by its name, also while it has just ended the connection', () => {
		expect(saveState(status({ phase: 'offline', saved: false, unsaved: 2, reason: 'storage-failed' }), [])).toEqual({ kind: 'failing', n: 2 });
	});
	it('says why the board cannot be written', () => {
		expect(saveState(status({ canWrite: false, reason: 'room-locked' }), []).kind).toBe('locked');
		expect(saveState(status({ canWrite: false, reason: 'room-closed' }), []).kind).toBe('closed');
		expect(saveState(status({ canWrite: false }), []).kind).toBe('read-only');
	});
	it('never says saved for a server that fails to store, or while refused', () => {
		expect(saveState(status({ saved: false, unsaved: 1, reason: 'storage-failed' }), []).kind).toBe('failing');
		expect(saveState(status({ phase: 'refused', saved: true }), []).kind).toBe('apart');
	});
});
