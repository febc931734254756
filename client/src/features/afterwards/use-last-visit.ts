/** When this browser last looked at what had changed in a workshop. */
import { useEffect, useState } from 'react';
import { keep, readKept } from '../../lib/browser-store.ts';

const keyOf = (workshopId: string): string => `rembuk:changes-seen:${workshopId}`;

/** The visit before this one, ms since 1970; undefined at the first. `now` is the server's time, once it is known. */
export function useLastVisit(workshopId: string, now: number | undefined): number | undefined {
	const [before] = useState(() => {
		const kept = readKept(keyOf(workshopId));
		return typeof kept === 'number' ? kept : undefined;
	});
	useEffect(() => {
		if (now !== undefined) keep(keyOf(workshopId), now);
	}, [workshopId, now]);
	return before;
}
