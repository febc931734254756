/** What can be done with a timer: pure, on the server's time. */
import type { Clock } from './workshop-doc.ts';

const MINUTE = 60_000;

/** A timer that runs from now on. */
export const startClock = (minutes: number, now: number): Clock => ({ minutes, endsAt: now + minutes * MINUTE });

/** More time: running, paused, or run out (then the new minutes count from now, so that nobody is cut off mid-sentence). */
export function extendClock(clock: Clock, minutes: number, now: number): Clock {
	const total = clock.minutes + minutes;
	if (clock.endsAt === undefined) return { minutes: total, left: (clock.left ?? 0) + minutes * MINUTE };
	return { minutes: total, endsAt: Math.max(clock.endsAt, now) + minutes * MINUTE };
}

/** Stopped with what is left; a paused one stays as it is. */
export const pauseClock = (clock: Clock, now: number): Clock =>
	clock.endsAt === undefined ? clock : { minutes: clock.minutes, left: Math.max(0, clock.endsAt - now) };

/** Running again from now with what was left; a running one stays as it is. */
export const resumeClock = (clock: Clock, now: number): Clock =>
	clock.endsAt === undefined ? { minutes: clock.minutes, endsAt: now + (clock.left ?? 0) } : clock;
