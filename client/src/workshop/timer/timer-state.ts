/** Where a timer stands at a moment, and what of it is worth saying aloud. Pure: every moment is given. */
import type { Clock } from '@rembuk/shared/workshop/workshop-doc';
import { clockLeft } from '../workshop-context.ts';

export type TimerPhase = 'none' | 'running' | 'paused' | 'over';

export interface TimerState {
	phase: TimerPhase;
	/** Milliseconds left; below 0 when it has run over. */
	left: number;
	/** Server time at which it ends; undefined unless it runs. */
	endsAt?: number | undefined;
}

export function timerState(clock: Clock | undefined, now: number): TimerState {
	if (!clock) return { phase: 'none', left: 0 };
	const left = clockLeft(clock, now);
	if (clock.endsAt === undefined) return { phase: 'paused', left };
	return { phase: left > 0 ? 'running' : 'over', left, endsAt: clock.endsAt };
}

/** "4:07", or "1:04:07" from an hour on. A second that has begun counts as a whole one, so that 0:00 is the end. */
export function showTime(ms: number): string {
	const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
	const two = (n: number) => String(n).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export type Said = 'said-started' | 'said-more' | 'said-five' | 'said-one' | 'said-over' | 'said-paused' | 'said-resumed' | 'said-stopped';

const FIVE_MINUTES = 5 * 60_000;
const ONE_MINUTE = 60_000;
/** The end of a running timer moves by less than this only through rounding. */
const MOVED = 2_000;

/** What has happened between two looks that people should hear; undefined when nothing has. */
export function whatToSay(before: TimerState, after: TimerState): Said | undefined {
	if (before.phase !== after.phase) {
		if (after.phase === 'none') return 'said-stopped';
		if (after.phase === 'paused') return 'said-paused';
		if (before.phase === 'none') return after.phase === 'running' ? 'said-started' : undefined;
		if (before.phase === 'paused') return after.phase === 'over' ? 'said-over' : 'said-resumed';
		return after.phase === 'over' ? 'said-over' : 'said-more';
	}
	if (after.phase !== 'running') return undefined;
	const isMoved = Math.abs((after.endsAt ?? 0) - (before.endsAt ?? 0)) > MOVED;
	if (isMoved) return 'said-more';
	const passed = (mark: number) => before.left > mark && after.left <= mark;
	if (passed(ONE_MINUTE)) return 'said-one';
	return passed(FIVE_MINUTES) ? 'said-five' : undefined;
}
