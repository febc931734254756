/**
 * When to write: at most thirty times a second counted from the last flush, ten when many things change, five while things are only moved (others see that as
 * presence) or are held in a hand, and at once when the page is hidden. Knows no document.
 */

/** Thirty, ten and five a second (ms between two flushes); more than so many things at once are many. */
const INTERVAL = 34;
const INTERVAL_OF_MANY = 100;
const INTERVAL_OF_MOVES = 200;
const MANY = 10;

export interface FlushTimer {
	/** Something is waiting; `things` = how many, `isMove` = this one has only been moved, or is still held. */
	wait(things: number, isMove: boolean): void;
	/** It was flushed. */
	flushed(): void;
	stop(): void;
}

export function openFlushTimer(flush: () => void): FlushTimer {
	let last = Number.NEGATIVE_INFINITY;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let dueAt = 0;
	// a hidden tab gets no frames and few timers: what is written must be out before
	const onHide = (): void => {
		if (document.visibilityState === 'hidden') flush();
	};
	document.addEventListener('visibilitychange', onHide);
	window.addEventListener('pagehide', flush);
	const run = (): void => {
		timer = undefined;
		flush();
	};
	return {
		wait: (things, isMove) => {
			const interval = isMove ? INTERVAL_OF_MOVES : things > MANY ? INTERVAL_OF_MANY : INTERVAL;
			const due = last + interval;
			if (timer !== undefined && due <= dueAt) return;
			clearTimeout(timer);
			dueAt = due;
			timer = setTimeout(run, Math.max(0, due - performance.now()));
		},
		flushed: () => {
			last = performance.now();
			clearTimeout(timer);
			timer = undefined;
		},
		stop: () => {
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', onHide);
			window.removeEventListener('pagehide', flush);
		},
	};
}
