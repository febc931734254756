/** Says what this person does, the latest state at most twelve times a second, twenty while something is dragged. Knows no socket. */
import type { Presence } from '@rembuk/shared/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';

/** Twelve and twenty a second (ms between two states): a drag is looked at more closely than a pointer. */
const INTERVAL = 84;
const INTERVAL_OF_DRAG = 50;

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
			timer ??= setTimeout(publish, Math.max(0, last + (wanted.drag ? INTERVAL_OF_DRAG : INTERVAL) - performance.now()));
		},
		stop: () => clearTimeout(timer),
	};
}
