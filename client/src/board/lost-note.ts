/**
 * For a moment after a note vanishes or closes under somebody's hands (deleted by another, locked, gone with its document): the letters that were meant for it
 * must not become tool shortcuts. One for the page, because the canvas itself may be drawn anew meanwhile. Knows no editor.
 */

/** As long as keys keep coming no further apart than this, and for so long at most (ms). */
const PAUSE = 1500;
const LONGEST = 8000;

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** What holds a page's keys at the moment. */
const holding = new WeakMap<Page, () => void>();

const isField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [contenteditable=true]'));

/**
 * Swallows plain keys from now on, until nothing was typed for a while. Shortcuts with Ctrl or ⌘, Escape, and what is typed into a field pass.
 * @returns ends it early
 */
export function holdKeys(page: Page = window): () => void {
	holding.get(page)?.();
	const begun = performance.now();
	let until = begun + PAUSE;
	const stop = (): void => {
		page.removeEventListener('keydown', swallow, true);
		page.removeEventListener('keyup', swallow, true);
		if (holding.get(page) === stop) holding.delete(page);
	};
	function swallow(event: KeyboardEvent): void {
		const now = performance.now();
		const isOver = now > until || now > begun + LONGEST;
		if (isOver) stop();
		if (isOver || event.ctrlKey || event.metaKey || event.key === 'Escape' || isField(event.target)) return;
		until = now + PAUSE;
		event.preventDefault();
		event.stopImmediatePropagation();
	}
	page.addEventListener('keydown', swallow, true);
	page.addEventListener('keyup', swallow, true);
	holding.set(page, stop);
	return stop;
}
