/** What this person wrote and the server did not take, live. */
import { useCallback, useEffect, useState } from 'react';
import { type KeptCopy, listKeptCopies, onKeptCopies } from '../../sync/kept-copies.ts';

/** Newest first; of every room. Empty until the browser's database has answered. */
export function useKeptCopies(owner: string): KeptCopy[] {
	const [copies, setCopies] = useState<KeptCopy[]>([]);
	const read = useCallback(async () => setCopies(await listKeptCopies({ owner })), [owner]);
	useEffect(() => {
		let isMounted = true;
		const readIfMounted = () => {
			if (isMounted) void read();
		};
		readIfMounted();
		const stop = onKeptCopies(readIfMounted);
		return () => {
			isMounted = false;
			stop();
		};
	}, [read]);
	return copies;
}
