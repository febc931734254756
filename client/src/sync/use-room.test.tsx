import { must } from '@rembuk/shared/assert';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { act, cleanup, render } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { RoomConnection } from './open-room.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { ROOM, roomsUnderTest } from './testing/rooms-under-test.ts';
import { useLeftRooms, useRoom } from './use-room.ts';

let server: FakeServer;
roomsUnderTest((fake) => {
	server = fake;
});
afterEach(cleanup);

const write = (doc: Y.Doc, id: string): void => doc.transact(() => void recordsOf(doc).set(`shape:${id}`, {}));

/** A board that writes what is waiting when it goes. */
function Writes({ connection }: { connection: RoomConnection }) {
	useEffect(() => () => write(connection.doc, 'late'), [connection]);
	return null;
}

function Room({ onOpen }: { onOpen(connection: RoomConnection): void }) {
	const connection = useRoom({ roomId: ROOM, owner: 'ani' });
	useEffect(() => {
		if (connection) onOpen(connection);
	}, [connection, onOpen]);
	return connection ? <Writes connection={connection} /> : null;
}

/** Every count of what is not saved elsewhere, as it was drawn. */
const drawn: number[] = [];
function Elsewhere() {
	const left = useLeftRooms();
	drawn.push(left.reduce((sum, { unsaved }) => sum + unsaved, 0));
	return null;
}

it('sends what is written while the room goes from the screen, and no screen is drawn that does not count it', async () => {
	const found: RoomConnection[] = [];
	const onOpen = (connection: RoomConnection) => void found.push(connection);
	const { rerender } = render(<Room onOpen={onOpen} />);
	await vi.waitFor(() => expect(found[0]?.status()).toMatchObject({ saved: true }), 10_000);
	server.acknowledges = false;
	write(must(found[0], 'a room').doc, 'early');
	await act(async () => rerender(<Elsewhere />));
	expect(drawn.at(-1)).toBe(2);
	await vi.waitFor(() => expect([...recordsOf(server.doc).keys()]).toEqual(['shape:early', 'shape:late']));
	server.acknowledges = true;
	server.drop();
	await vi.waitFor(() => expect(drawn.at(-1)).toBe(0), 10_000);
});
