/** Which of a workshop's two cookies this tab means, when the browser holds both (a facilitator who has joined as a participant too). */
import { apiAs } from './api.ts';
import { keep, readKept, tab } from './browser-store.ts';

export type SessionAs = 'facilitator' | 'participant';

const key = (workshopId: string): string => `rembuk:as:${workshopId}`;

/** What this tab has chosen; undefined leaves it to the server (the facilitator, when both are there). */
export function readAs(workshopId: string): SessionAs | undefined {
	const kept = readKept(key(workshopId), tab());
	return kept === 'facilitator' || kept === 'participant' ? kept : undefined;
}

/** Chooses for this tab, from the next call on. */
export function chooseAs(workshopId: string, as: SessionAs): void {
	keep(key(workshopId), as, tab());
	apiAs.current = as;
}

/** Makes the calls of this page speak as the tab has chosen for this workshop. */
export function speakAs(workshopId: string): void {
	apiAs.current = readAs(workshopId);
}
