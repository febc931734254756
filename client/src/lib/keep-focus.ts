/** Keeps the focus near when what had it goes away. Knows no list. */
import type { MouseEvent } from 'react';

/**
 * For the click of a button that removes its own entry from a list: whoever pressed it by keys is then on the button that took its place, or the last one,
 * or where `otherwise` says. A pointer has a place of its own.
 *
 * @param buttons selects these buttons inside their `<ul>`
 * @example
 * onClick={(event) => {
 * 	keepFocus(event, '[data-remove]', () => input.current);
 * 	onRemove();
 * }}
 */
export function keepFocus(event: MouseEvent<HTMLElement>, buttons: string, otherwise: () => HTMLElement | null | undefined): void {
	if (event.detail !== 0) return; // how often a pointer was pressed
	const button = event.currentTarget;
	const list = button.closest('ul');
	const at = [...(list?.querySelectorAll(buttons) ?? [])].indexOf(button);
	requestAnimationFrame(() => {
		const left = list?.isConnected ? [...list.querySelectorAll<HTMLElement>(buttons)] : [];
		(left[Math.min(at, left.length - 1)] ?? otherwise())?.focus();
	});
}
