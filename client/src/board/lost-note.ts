/** For a moment after a note vanishes under somebody's hands: the letters that were meant for it must not become tool shortcuts. */

/** As long as keys keep coming no further apart than this, and for so long at most (ms). */
const PAUSE = 1500;
const LONGEST = 8000;

export interface LostNoteGuard {
	begin(): void;
	stop(): void;
}

/** Swallows plain keys while the guard is on; shortcuts with Ctrl or ⌘ and Escape pass. */
export function guardLostNote(target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): LostNoteGuard {
	let until = 0;
	let end = 0;
	const swallow = (event: KeyboardEvent): void => {
		const now = performance.now();
		if (now > until || now > end) return;
		if (event.ctrlKey || event.metaKey || event.key === 'Escape') return;
		until = now + PAUSE;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	target.addEventListener('keydown', swallow, true);
	target.addEventListener('keyup', swallow, true);
	return {
		begin: () => {
			const now = performance.now();
			until = now + PAUSE;
			end = now + LONGEST;
		},
		stop: () => {
			target.removeEventListener('keydown', swallow, true);
			target.removeEventListener('keyup', swallow, true);
		},
	};
}
