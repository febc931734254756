/** Says what this person does, the latest state at most twelve times a second. Knows no socket. */
import type { Presence } from '@rembuk/shared/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';

/** Twelve a second (ms between two states). */
const INTERVAL = 84;

export interface OwnPresence {
	/** Fields that are not given stay. */
	set(change: Presence): void;
	stop(): void;
}

export function throttlePresence(awareness: Awareness): OwnPresence {
	let wanted: Presence = {};
	let last = Number.NEGATIVE_INFINITY;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const publish = (): void => {
		timer = undefined;
		last = performance.now();
		awareness.setLocalState({ ...awareness.getLocalState(), ...wanted });
	};
	return {
		set: (change) => {
			wanted = { ...wanted, ...change };
			timer ??= setTimeout(publish, Math.max(0, last + INTERVAL - performance.now()));
		},
		stop: () => clearTimeout(timer),
	};
}
