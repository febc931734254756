/**
 * Brings others' letters into a text that is open for writing, as the smallest change, so that the caret and my own letters stay. Left to itself the
 * engine sets the whole content anew: the caret jumps to the end and what was typed meanwhile is lost.
 */
import { richTextFromWords, wordsFromRichText } from '@rembuk/shared/board/rich-text';
import type { Editor } from 'tldraw';
import type { TextDelta } from '../sync/store-in.ts';

type TextEditor = NonNullable<ReturnType<Editor['getRichTextEditor']>>;
type TextNode = TextEditor['state']['doc'];

/** `at` counts in the words as they are when the splice is applied, the splices before it included. */
export interface Splice {
	at: number;
	remove: number;
	insert: string;
}

/** Changes the open text until it reads `words`. The change is not part of the writer's undo, and the caret stays before what comes in where the caret is. */
export function mergeWords(textEditor: TextEditor, words: string, delta: TextDelta | undefined): void {
	const { state, view } = textEditor;
	const old = wordsFromRichText(state.doc.toJSON());
	const told = delta && splicesOf(delta);
	const splices = told && applySplices(old, told) === words ? told : [spliceBetween(old, words)];
	const change = state.tr;
	for (const { at, remove, insert } of splices) {
		const from = positionAt(change.doc, at);
		const to = positionAt(change.doc, at + remove);
		change.replace(from, to, sliceOf(textEditor, insert));
	}
	if (!change.docChanged) return;
	const { anchor, head } = state.selection;
	const Selection = state.selection.constructor as unknown as { create?(doc: TextNode, anchor: number, head: number): typeof state.selection };
	if (Selection.create) change.setSelection(Selection.create(change.doc, change.mapping.map(anchor, -1), change.mapping.map(head, -1)));
	view.dispatch(change.setMeta('addToHistory', false));
}

/** What Yjs tells of a text, as splices in order. */
export function splicesOf(delta: TextDelta): Splice[] {
	const splices: Splice[] = [];
	let at = 0;
	for (const part of delta) {
		if (part.retain !== undefined) at += part.retain;
		else if (part.delete !== undefined) splices.push({ at, remove: part.delete, insert: '' });
		else if (typeof part.insert === 'string') {
			splices.push({ at, remove: 0, insert: part.insert });
			at += part.insert.length;
		}
	}
	return splices;
}

/** The words after the splices. */
export const applySplices = (words: string, splices: Splice[]): string =>
	splices.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), words);

/** The one smallest splice between two states of a text. */
export function spliceBetween(old: string, next: string): Splice {
	let start = 0;
	while (start < old.length && start < next.length && old[start] === next[start]) start++;
	let end = 0;
	while (end < old.length - start && end < next.length - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
	return { at: start, remove: old.length - end - start, insert: next.slice(start, next.length - end) };
}

/** The position in the text's tree of a place in its words: a line is a node, so a line break counts two. */
function positionAt(doc: TextNode, at: number): number {
	let left = at;
	let position = 0;
	for (let n = 0; n < doc.childCount; n++) {
		const line = doc.child(n);
		if (left <= line.content.size) return position + 1 + left;
		left -= line.content.size + 1;
		position += line.nodeSize;
	}
	return Math.max(0, position - 1);
}

function sliceOf(textEditor: TextEditor, insert: string) {
	const doc = textEditor.schema.nodeFromJSON(richTextFromWords(insert));
	return insert === '' ? doc.slice(0, 0) : doc.slice(1, doc.content.size - 1);
}
