/** The timer of a room (or the workshop's) as the server's clock has it, drawn again each second. */
import { useEffect, useState } from 'react';
import { useWorkshop } from '../use-workshop.ts';
import { type TimerState, timerState } from './timer-state.ts';

/** Re-renders when the shown second changes. */
export function useTimer(roomId?: string): TimerState {
	const { view, serverNow } = useWorkshop();
	const clock = view.clock(roomId);
	const state = timerState(clock, serverNow());
	const [, tick] = useState(0);
	const isTicking = clock?.endsAt !== undefined;
	const untilNextSecond = ((state.left % 1000) + 1000) % 1000 || 1000;
	useEffect(() => {
		if (!isTicking) return;
		const timer = setTimeout(() => tick((n) => n + 1), untilNextSecond + 5); // a little late rather than a little early
		return () => clearTimeout(timer);
	});
	return state;
}
