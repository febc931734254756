/** A room's connection for as long as a component is mounted. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type OpenRoomOptions, openRoom, type RoomConnection } from './open-room.ts';
import { FIRST_STATUS, type RoomStatus } from './room-status.ts';

/**
 * Opens the room after mounting and closes it on unmounting or when the room or the person changes. Undefined for the first render.
 * @example
 * const connection = useRoom({ roomId, owner: me.id, as, workshopId });
 * const status = useRoomStatus(connection);
 * if (connection) return <Board key={status.generation} connection={connection} … />;
 */
export function useRoom({ roomId, owner, as, workshopId }: OpenRoomOptions): RoomConnection | undefined {
	const [connection, setConnection] = useState<RoomConnection>();
	useEffect(() => {
		const opened = openRoom({ roomId, owner, as, workshopId });
		setConnection(opened);
		return () => {
			setConnection(undefined);
			opened.close();
		};
	}, [roomId, owner, as, workshopId]);
	return connection;
}

/** The connection's status, re-rendering on change. */
export function useRoomStatus(connection: RoomConnection | undefined): RoomStatus {
	return useSyncExternalStore(connection ? connection.onStatus : noStatus, connection ? connection.status : firstStatus);
}

const noStatus = () => () => undefined;
const firstStatus = () => FIRST_STATUS;
