/** Edits a shared text as a person would: only what differs is replaced. */
import type * as Y from 'yjs';

/** Replaces a text by its smallest difference (common prefix and suffix stay, surrogate pairs are never split). */
export function replaceText(text: Y.Text, next: string): void {
	const old = text.toString();
	if (old === next) return;
	let start = 0;
	while (start < old.length && start < next.length && old[start] === next[start]) start++;
	let end = 0;
	while (end < old.length - start && end < next.length - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
	if (start > 0 && isHighSurrogate(old, start - 1)) start--;
	if (end > 0 && isLowSurrogate(old, old.length - end)) end--;
	if (old.length - end > start) text.delete(start, old.length - end - start);
	if (next.length - end > start) text.insert(start, next.slice(start, next.length - end));
}

const isHighSurrogate = (s: string, at: number): boolean => (s.charCodeAt(at) & 0xfc00) === 0xd800;
const isLowSurrogate = (s: string, at: number): boolean => (s.charCodeAt(at) & 0xfc00) === 0xdc00;
