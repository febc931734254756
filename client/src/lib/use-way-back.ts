/** Puts the focus back on the button that opened something, once that has closed and the button is there again. */
import { type RefObject, useEffect, useRef } from 'react';

/**
 * A ref for the button; `isOpen` says whether what it opens is shown in its place.
 * @example const opener = useWayBack<HTMLButtonElement>(isRenaming);
 */
export function useWayBack<T extends HTMLElement>(isOpen: boolean): RefObject<T | null> {
	const opener = useRef<T>(null);
	const wasOpen = useRef(false);
	useEffect(() => {
		if (wasOpen.current && !isOpen) opener.current?.focus();
		wasOpen.current = isOpen;
	}, [isOpen]);
	return opener;
}
