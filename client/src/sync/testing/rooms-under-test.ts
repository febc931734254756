/** Rooms opened against a fake server and an empty browser database; all are closed after each test. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { closeLocalDb } from '../local-db.ts';
import { type OpenRoomOptions, openRoom, type RoomConnection } from '../open-room.ts';
import { type FakeServer, fakeServer } from './fake-server.ts';

export const ROOM = 'a'.repeat(32);

/** Call at the top of a test file; `onServer` hears of the server that each test gets. Answers what opens a room. */
export function roomsUnderTest(onServer: (server: FakeServer) => void): (options?: Partial<OpenRoomOptions>) => RoomConnection {
	const opened: RoomConnection[] = [];
	beforeEach(() => {
		vi.stubGlobal('indexedDB', new IDBFactory());
		const server = fakeServer();
		vi.stubGlobal('WebSocket', server.Socket);
		onServer(server);
	});
	afterEach(async () => {
		for (const connection of opened.splice(0)) connection.close();
		await closeLocalDb();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});
	return (options = {}) => {
		const connection = openRoom({ roomId: ROOM, owner: 'ani', serverUrl: 'ws://here/sync', ...options });
		opened.push(connection);
		return connection;
	};
}
