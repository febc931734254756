/**
 * What this person does on the canvas, held to what the server admits, before it is drawn: author, plain words, types, places, rights of the single note.
 * The server decides; this only spares people a refusal.
 */
import { SHAPE_TYPES } from '@rembuk/shared/board/board-schema';
import type { NoteMeta } from '@rembuk/shared/board/note';
import { type RichText, richTextFromWords, wordsFromRichText } from '@rembuk/shared/board/rich-text';
import type { TLShape, TLShapeId, TLStore } from 'tldraw';

export type Broken = 'not-pasted' | 'not-allowed-edit' | 'not-allowed-delete';

export interface Rules {
	/** Participant id of this person. */
	me: string;
	people(id: string): string | undefined;
	mayEdit(author: string | undefined): boolean;
	mayDelete(author: string | undefined): boolean;
	onBroken(rule: Broken): void;
}

/** Text on the wire: at most 20 kB. A letter takes three bytes at most here (four in pairs of two). */
const MOST_LETTERS = 6600;
const FAR = 900_000;

/** Holds the store to the rules; returns the function that lets go. `rules` is asked anew each time. */
export function keepRules(store: TLStore, rules: () => Rules): () => void {
	let unwanted: TLShapeId[] = [];
	/** Shapes that were here before: one that undo brings back is still its author's (the server remembers too). */
	const removed = new Set<string>();
	const stops = [
		store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
			if (source !== 'user') return shape;
			return removed.has(shape.id) ? asAdmitted(shape) : asOurs(asAdmitted(shape), rules());
		}),
		store.sideEffects.registerAfterDeleteHandler('shape', (shape) => void removed.add(shape.id)),
		store.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
			if (source !== 'user') return after;
			const next = asAdmitted(after);
			if (isOnlyMoved(before, next) || rules().mayEdit((before.meta as NoteMeta).author)) return next;
			rules().onBroken('not-allowed-edit');
			return { ...before, x: next.x, y: next.y, parentId: next.parentId, index: next.index, rotation: next.rotation };
		}),
		store.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
			if (source !== 'user' || !isType(shape.type) || rules().mayDelete((shape.meta as NoteMeta).author)) return undefined;
			rules().onBroken('not-allowed-delete');
			return false;
		}),
		store.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
			if (source === 'user' && !isType(shape.type)) unwanted.push(shape.id);
		}),
		store.sideEffects.registerOperationCompleteHandler(() => {
			if (unwanted.length === 0) return;
			const ids = unwanted;
			unwanted = [];
			store.remove(ids);
			rules().onBroken('not-pasted');
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

const isType = (type: string): boolean => (SHAPE_TYPES as readonly string[]).includes(type);

/** Moving is a right of its own. What each browser measures by itself is no editing either. */
function isOnlyMoved(before: TLShape, after: TLShape): boolean {
	const { props: a, meta: m, opacity: o, isLocked: l } = before;
	return a === after.props && m === after.meta && o === after.opacity && l === after.isLocked;
}

/** A shape is written in one's own name. One that is copied from somebody else's says whose it was. */
function asOurs(shape: TLShape, { me, people }: Rules): TLShape {
	const meta = shape.meta as NoteMeta;
	if (meta.author === undefined || meta.author === me) return shape;
	const whose = meta.onBehalfOf ?? people(meta.author);
	return { ...shape, meta: { ...meta, author: me, ...(whose !== undefined && { onBehalfOf: whose }) } };
}

function asAdmitted(shape: TLShape): TLShape {
	const x = Math.max(-FAR, Math.min(FAR, shape.x));
	const y = Math.max(-FAR, Math.min(FAR, shape.y));
	const placed = x === shape.x && y === shape.y ? shape : { ...shape, x, y };
	const props = placed.props as { richText?: RichText };
	if (!props.richText || isPlain(props.richText)) return placed;
	const richText = richTextFromWords(wordsFromRichText(props.richText).slice(0, MOST_LETTERS));
	return { ...placed, props: { ...props, richText } } as TLShape;
}

interface Line {
	type: string;
	content?: { type: string; text?: string; marks?: unknown[] }[];
}

/** Paragraphs of unmarked text, and not too long. */
function isPlain({ content }: RichText): boolean {
	let letters = 0;
	for (const line of content as Line[]) {
		if (line.type !== 'paragraph') return false;
		for (const part of line.content ?? []) {
			if (part.type !== 'text' || part.marks?.length) return false;
			letters += part.text?.length ?? 0;
		}
	}
	return letters <= MOST_LETTERS;
}
