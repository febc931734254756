/** What every mover does, whatever the data layout: which note it moves at its n-th action, and when it makes a new one. Also where a stamp lies. */
import { newNote } from '@rembuk/shared/board/note';
import { WORKLOAD } from '../job.ts';

/** A person that moves notes. Its number is written as y, the number of its action as x: so whoever sees a move knows when it was sent. */
export interface Mover {
	number: number;
	author: string;
}

/** Twelve words, so that a note is a record of some 460 B. */
const WORDS = 'Pendidikan profesi pekerja sosial perlu standar kompetensi bersama';
const ACTIONS_PER_CREATE = WORKLOAD.createEverySeconds * WORKLOAD.moveHz;

/** The note that a mover has after `made` others. */
export const noteOf = (mover: Mover, made: number, action: number) =>
	newNote({ id: noteId(mover.number, made), words: WORDS, x: action, y: mover.number, above: 'a1', meta: { author: mover.author } });

export const noteId = (mover: number, made: number): string => `shape:m${mover}n${made}`;

/** The 0th action makes the first note. */
export const isCreation = (action: number): boolean => action === 0 || action % ACTIONS_PER_CREATE === ACTIONS_PER_CREATE / 2;

/** Which of its notes a mover drags at an action. */
export const draggedNote = (action: number, made: number): number => Math.floor(action / WORKLOAD.movesPerDrag) % made;

/** What one mover does at one action: makes its n-th note, or moves it. */
export function* actionsOf(mover: Mover, count: number): Generator<{ action: number; kind: 'create' | 'move'; note: number; mover: Mover }> {
	let made = 0;
	for (let action = 0; action < count; action++) {
		if (isCreation(action)) yield { action, kind: 'create', note: made++, mover };
		else yield { action, kind: 'move', note: draggedNote(action, made), mover };
	}
}
