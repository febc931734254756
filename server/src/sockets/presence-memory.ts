/** Client ids of presences that left lately, so that nobody takes one over and clocks go on. Knows nothing else of presence. */

interface Departed {
	clock: number;
	participantId: string;
}

export interface IdMemory {
	add(clientId: number, departed: Departed): void;
	get(clientId: number): Departed | undefined;
}

const REMEMBER_MS = 120_000;

/** Remembers each id for two minutes. */
export function makeIdMemory(): IdMemory {
	const known = new Map<number, Departed & { at: number }>();
	return {
		add: (clientId, departed) => {
			known.delete(clientId); // it goes to the end: the map lies in the order of leaving
			known.set(clientId, { ...departed, at: Date.now() });
			for (const [id, { at }] of known) {
				if (Date.now() - at < REMEMBER_MS) break;
				known.delete(id);
			}
		},
		get: (clientId) => known.get(clientId),
	};
}
