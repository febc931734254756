/** A room's connection for as long as a component is mounted. */
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { aboutToLeave, bringLeft, enterRoom, leaveRoom, leftStatuses, onLeftStatuses } from './left-rooms.ts';
import type { OpenRoomOptions, RoomConnection } from './open-room.ts';
import { FIRST_STATUS, type RoomStatus } from './room-status.ts';

/**
 * Opens the room after mounting and leaves it on unmounting or when the room or the person changes: then it is closed as soon as everything is saved.
 * Undefined for the first render.
 * @example
 * const connection = useRoom({ roomId, owner: me.id, as, workshopId });
 * const status = useRoomStatus(connection);
 * if (connection) return <Board key={status.generation} connection={connection} … />;
 */
export function useRoom({ roomId, owner, as, workshopId }: OpenRoomOptions): RoomConnection | undefined {
	const [connection, setConnection] = useState<RoomConnection>();
	useEffect(() => {
		const opened = enterRoom({ roomId, owner, as, workshopId });
		setConnection(opened);
		return () => {
			setConnection(undefined);
			queueMicrotask(() => leaveRoom(opened)); // whoever draws it still writes what is waiting
		};
	}, [roomId, owner, as, workshopId]);
	useLayoutEffect(() => connection && (() => aboutToLeave(connection)), [connection]);
	return connection;
}

/** The connection's status, re-rendering on change. */
export function useRoomStatus(connection: RoomConnection | undefined): RoomStatus {
	return useSyncExternalStore(connection ? connection.onStatus : noStatus, connection ? connection.status : firstStatus);
}

/** Sees to the rooms of a workshop in which this person has left something unsaved, for as long as a component is mounted. */
export function useBringLeft({ owner, as, workshopId }: Omit<OpenRoomOptions, 'roomId'>): void {
	useEffect(() => bringLeft({ owner, as, workshopId }), [owner, as, workshopId]);
}

/** How they stand: they count for what is saved beside what is on the screen. */
export const useLeftRooms = (): readonly RoomStatus[] => useSyncExternalStore(onLeftStatuses, leftStatuses);

const noStatus = () => () => undefined;
const firstStatus = () => FIRST_STATUS;
