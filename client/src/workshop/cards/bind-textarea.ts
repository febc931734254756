/**
 * Ties a textarea to a shared text: what I type goes out as the smallest change at the caret, what others type comes in without moving my caret.
 * Knows no card and no React. Undo takes back my own typing only.
 *
 *   shown      what the textarea held when it last agreed with the text
 *   pending    what others changed since then, while an input method is composing (setting the value would break the composition)
 */
import * as Y from 'yjs';

/** A change as Yjs tells it: runs of kept, deleted and inserted characters from the start. */
type Delta = readonly { retain?: number; delete?: number; insert?: unknown }[];

/** Where a place of the old text lies in the new one. At an insertion it stays before it, or moves behind it. */
export function movePlace(place: number, delta: Delta, isAfterInsert = false): number {
	let at = 0; // in the new text, as far as we have walked
	let moved = place;
	for (const run of delta) {
		if (run.retain !== undefined) at += run.retain;
		else if (run.delete !== undefined) {
			if (moved > at) moved = Math.max(at, moved - run.delete);
		} else {
			const length = typeof run.insert === 'string' ? run.insert.length : 1;
			if (moved > at || (moved === at && isAfterInsert)) moved += length;
			at += length;
		}
		if (at > moved) break;
	}
	return moved;
}

/** What was typed: `removed` characters at `at` gave way to `added`. The caret after the change decides among equal letters. */
export function typedChange(before: string, after: string, caret: number): { at: number; removed: number; added: string } {
	let end = 0;
	const maxEnd = Math.min(after.length - caret, before.length);
	while (end < maxEnd && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	let at = 0;
	const maxStart = Math.min(before.length, after.length) - end;
	while (at < maxStart && before[at] === after[at]) at++;
	if (at > 0 && isHighSurrogate(before, at - 1)) at--; // never split a pair
	if (end > 0 && isLowSurrogate(before, before.length - end)) end--;
	return { at, removed: before.length - end - at, added: after.slice(at, after.length - end) };
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

export interface TextareaBinding {
	/** Replaces the selection as if it had been typed. */
	insert(words: string): void;
	close(): void;
}

/**
 * Binds until closed.
 * @param onShow called whenever the textarea's content has changed (to fit its height).
 */
export function bindTextarea(area: HTMLTextAreaElement, text: Y.Text, onShow: () => void = () => undefined): TextareaBinding {
	const mine = { typedIn: 'textarea' }; // an origin of this binding alone, so that undo is mine alone
	const undo = new Y.UndoManager(text, { trackedOrigins: new Set([mine]), captureTimeout: 600 });
	let shown = text.toString();
	let pending: Delta[] = [];
	let isComposing = false;

	const show = (selection: [number, number]): void => {
		shown = text.toString();
		if (area.value !== shown) {
			const { scrollTop } = area;
			area.value = shown;
			if (area.ownerDocument.activeElement === area) area.setSelectionRange(...selection);
			area.scrollTop = scrollTop;
		} // else hands off: touching the selection would end a composition
		onShow();
	};
	const sendTyped = (): void => {
		if (area.value === shown) return;
		const { at, removed, added } = typedChange(shown, area.value, area.selectionEnd);
		const from = pending.reduce((place, delta) => movePlace(place, delta), at);
		const to = pending.reduce((place, delta) => movePlace(place, delta), at + removed);
		const hadPending = pending.length > 0;
		const caret = area.selectionEnd;
		pending = [];
		text.doc?.transact(() => {
			if (to > from) text.delete(from, to - from);
			if (added) text.insert(from, added);
		}, mine);
		const place = hadPending ? from + added.length : caret;
		show([place, place]);
	};
	const onInput = (): void => {
		if (!isComposing || pending.length === 0) sendTyped(); // phones compose every word: the others see its letters all the same
	};
	const onCompositionStart = (): void => {
		isComposing = true;
	};
	const onCompositionEnd = (): void => {
		isComposing = false;
		sendTyped();
		if (pending.length === 0) return;
		pending = [];
		show([area.selectionStart, area.selectionEnd]);
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
		const key = event.key.toLowerCase();
		if (key !== 'z' && key !== 'y') return;
		event.preventDefault();
		event.stopPropagation();
		if (key === 'y' || event.shiftKey) undo.redo();
		else undo.undo();
	};
	const onText = (event: Y.YTextEvent): void => {
		if (event.transaction.origin === mine) return;
		const delta = event.delta as Delta;
		if (isComposing) {
			pending.push(delta);
			return;
		}
		const [start, end] = [area.selectionStart, area.selectionEnd];
		const isUndo = event.transaction.origin === undo; // my own undo puts the caret behind what came back
		show([movePlace(start, delta, isUndo), movePlace(end, delta, isUndo)]);
	};

	area.value = shown;
	onShow();
	text.observe(onText);
	area.addEventListener('input', onInput);
	area.addEventListener('compositionstart', onCompositionStart);
	area.addEventListener('compositionend', onCompositionEnd);
	area.addEventListener('keydown', onKeyDown);
	return {
		insert(words) {
			area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
			sendTyped();
		},
		close() {
			if (isComposing) sendTyped();
			text.unobserve(onText);
			undo.destroy();
			area.removeEventListener('input', onInput);
			area.removeEventListener('compositionstart', onCompositionStart);
			area.removeEventListener('compositionend', onCompositionEnd);
			area.removeEventListener('keydown', onKeyDown);
		},
	};
}
