/** The stock provider waits as long as we say, not as long as it would itself. */
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { nextWait } from './backoff.ts';
import { connectRoom } from './room-link.ts';
import { fakeServer } from './testing/fake-server.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

function connect(doc: Y.Doc, onChange: () => void = () => undefined) {
	const nothing = (): void => undefined;
	const awareness = new Awareness(doc);
	const listeners = { onCounted: nothing, onOpening: nothing, onChange, onSaved: nothing, onHint: nothing };
	const ends = { onRefused: nothing, onOutdated: nothing, onEnded: nothing };
	const link = connectRoom({ roomId: 'a'.repeat(32), serverUrl: 'ws://here/sync', doc, awareness, ...listeners, ...ends });
	onTestFinished(() => {
		link.close();
		awareness.destroy();
	});
	return link;
}

it('is out of step at once when the network is gone, whatever its socket waits for, and comes back', async () => {
	const server = fakeServer();
	// a socket on a dead network hears no answer to its close
	vi.stubGlobal(
		'WebSocket',
		class extends server.Socket {
			override close(): void {
				Object.assign(this, { readyState: 2 });
			}
		},
	);
	const changed = vi.fn();
	const link = connect(new Y.Doc(), changed);
	await vi.waitFor(() => expect(link.isSynced()).toBe(true));
	changed.mockClear();
	window.dispatchEvent(new Event('offline'));
	expect(link.isSynced()).toBe(false);
	expect(changed).toHaveBeenCalled();
	await vi.waitFor(() => expect(link.isSynced()).toBe(true), 3000);
	expect(server.urls).toHaveLength(2);
});

it.each([
	[1012, 'restart'],
	[1006, undefined],
	[4529, 'slow-down'],
] as const)('after %i it comes back as %s says', async (code, told) => {
	const server = fakeServer();
	vi.stubGlobal('WebSocket', server.Socket);
	const link = connect(new Y.Doc());
	await vi.waitFor(() => expect(link.isSynced()).toBe(true));
	const timers = vi.spyOn(globalThis, 'setTimeout');
	vi.spyOn(Math, 'random').mockReturnValue(0.5);
	server.drop(code, told ?? '');
	const expected = nextWait(1, told, 0.5);
	await vi.waitFor(() => expect(timers.mock.calls.map(([, wait]) => wait)).toContain(expected));
});
