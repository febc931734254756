/** The workshop of this page, live. */
import { must } from '@rembuk/shared/assert';
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import { useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { RoomStatus } from '../sync/room-status.ts';
import { useRoomStatus } from '../sync/use-room.ts';
import { type OnlinePerson, WorkshopContext, type WorkshopContextValue } from './workshop-context.ts';

/**
 * Re-renders on every change of the workshop (people, phase, rooms, timer, settings); not on presence, not on the plan, and not with every letter that is saved
 * ({@link useWorkshopStatus}).
 * @example
 * const { view, me, power } = useWorkshop();
 * view.info()?.title;
 */
export const useWorkshop = (): WorkshopContextValue => must(useContext(WorkshopContext), 'useWorkshop outside a WorkshopProvider');

/** How the connection of the workshop room is: changes with every letter that somebody types here. */
export const useWorkshopStatus = (): RoomStatus => useRoomStatus(useWorkshop().connection);

/** Who looks at this page. */
export const useMe = () => useWorkshop().me;

/** Who is connected now, re-rendering when somebody comes, goes, or changes rooms. */
export const useOnline = (): OnlinePerson[] => useAwareness((workshop) => workshop.online());

/** Counts of people, notes and cards by room, re-rendering when they change. */
export const useCounts = (): Record<string, RoomCounts> => useAwareness((workshop) => workshop.counts());

/** A value that is read out of the awareness; the same object as long as nothing in it has changed, so that cursors re-render nobody. */
function useAwareness<T>(read: (workshop: WorkshopContextValue) => T): T {
	const workshop = useWorkshop();
	const last = useRef<{ text: string; value: T }>(undefined);
	const { awareness } = workshop.connection;
	const subscribe = useCallback(
		(changed: () => void) => {
			awareness.on('change', changed);
			return () => awareness.off('change', changed);
		},
		[awareness],
	);
	return useSyncExternalStore(subscribe, () => {
		const value = read(workshop);
		const text = JSON.stringify(value);
		if (last.current?.text !== text) last.current = { text, value };
		return last.current.value;
	});
}
