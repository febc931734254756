/** Brings what one document could not send into the next one, once, and lets its copy go when that is saved. Knows no socket. */
import type * as Y from 'yjs';
import { type UnsentThing, writeUnsent } from './carry-over.ts';
import { removeKeptCopy, showKeptCopy } from './kept-copies.ts';

export interface Carried {
	things: UnsentThing[];
	/** The kept copies of the same words, which nobody hears of unless this comes to nothing. */
	kept: string[];
}

export interface Carrying {
	/** How many things still have to be written. */
	count(): number;
	/** Called whenever all that was written is saved: writes what is carried, and the time after that lets the copies go. */
	go(doc: Y.Doc, mayWrite: boolean): void;
	/** For the next document: what is carried still, and more. */
	handOn(more: UnsentThing[], kept: string | undefined): Carried;
	/** It comes to nothing: the copies are told of. */
	giveUp(): void;
	/** This document was refused. What was written into it is unsent like all else of it, and told as such. */
	refused(): void;
}

/** Tells of the copies. */
export function showCarried({ kept }: Carried): void {
	for (const id of kept) showKeptCopy(id);
}

export function openCarrying({ things: carried, kept: copies }: Carried = { things: [], kept: [] }): Carrying {
	let things = carried;
	let kept = copies;
	const giveUp = (): void => {
		showCarried({ things, kept });
		things = [];
		kept = [];
	};
	const letGo = (): void => {
		for (const id of kept) void removeKeptCopy(id);
		kept = [];
	};
	return {
		count: () => things.length,
		go: (doc, mayWrite) => {
			if (things.length === 0) {
				letGo(); // it is on the server
				return;
			}
			if (!mayWrite) return giveUp();
			const open = things;
			things = []; // before it is written: the document tells of each change
			if (!writeUnsent(doc, open)) giveUp();
		},
		handOn: (more, id) => {
			const handed = { things: [...things, ...more], kept: id === undefined ? kept : [...kept, id] };
			things = [];
			kept = [];
			return handed;
		},
		giveUp,
		refused: () => {
			if (things.length > 0) giveUp();
			else letGo();
		},
	};
}
