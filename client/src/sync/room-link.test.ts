/** The stock provider waits as long as we say, not as long as it would itself. */
import { afterEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { nextWait } from './backoff.ts';
import { connectRoom } from './room-link.ts';
import { fakeServer } from './testing/fake-server.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

it.each([
	[1012, 'restart'],
	[1006, undefined],
	[4529, 'slow-down'],
] as const)('after %i it comes back as %s says', async (code, told) => {
	const server = fakeServer();
	vi.stubGlobal('WebSocket', server.Socket);
	const nothing = (): void => undefined;
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	const listeners = { onCounted: nothing, onOpening: nothing, onChange: nothing, onSaved: nothing, onHint: nothing };
	const ends = { onRefused: nothing, onOutdated: nothing, onEnded: nothing };
	const link = connectRoom({ roomId: 'a'.repeat(32), serverUrl: 'ws://here/sync', doc, awareness, ...listeners, ...ends });
	try {
		await vi.waitFor(() => expect(link.isSynced()).toBe(true));
		const timers = vi.spyOn(globalThis, 'setTimeout');
		vi.spyOn(Math, 'random').mockReturnValue(0.5);
		server.drop(code, told ?? '');
		const expected = nextWait(1, told, 0.5);
		await vi.waitFor(() => expect(timers.mock.calls.map(([, wait]) => wait)).toContain(expected));
	} finally {
		link.close();
		awareness.destroy();
	}
});
