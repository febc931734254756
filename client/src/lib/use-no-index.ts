/** Tells search engines that run scripts to leave this page alone, as long as it is shown; the server says it in a header to the others. */
import { useEffect } from 'react';

export function useNoIndex(): void {
	useEffect(() => {
		const meta = document.createElement('meta');
		meta.name = 'robots';
		meta.content = 'noindex, nofollow';
		document.head.append(meta);
		return () => meta.remove();
	}, []);
}
