/** The notes of a board as React values, read from its document; draws again only when the document has changed. Must not import the drawing engine. */
import { type NoteView, viewBoard } from '@rembuk/shared/board/board-view';
import type { PresenceState } from '@rembuk/shared/protocol/presence';
import { useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** The notes in reading order. */
export function useNotes(doc: Y.Doc): readonly NoteView[] {
	const store = useMemo(() => notesStore(doc), [doc]);
	return useSyncExternalStore(store.subscribe, store.get);
}

/** So many milliseconds of changes are drawn together: lists of hundreds of notes take time. */
const TOGETHER = 50;

function notesStore(doc: Y.Doc) {
	let notes: readonly NoteView[] | undefined;
	return {
		get: () => {
			notes ??= viewBoard(doc).notes;
			return notes;
		},
		subscribe: (changed: () => void) => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const renew = (): void => {
				timer ??= setTimeout(() => {
					timer = undefined;
					notes = undefined;
					changed();
				}, TOGETHER);
			};
			notes = undefined; // what came between the first drawing and now
			doc.on('update', renew);
			return () => {
				clearTimeout(timer);
				doc.off('update', renew);
			};
		},
	};
}

/** Who else is writing in which note: note id → name. The same object until it changes. */
export function useNoteWriters(awareness: Awareness, me: string): Readonly<Record<string, string>> {
	const store = useMemo(() => {
		let known = '{}';
		let writers: Record<string, string> = {};
		return {
			get: () => {
				const next: Record<string, string> = {};
				for (const state of awareness.getStates().values() as Iterable<Partial<PresenceState>>) {
					if (state.editing && state.user && state.user.id !== me) next[state.editing] = state.user.name;
				}
				if (JSON.stringify(next) !== known) {
					known = JSON.stringify(next);
					writers = next;
				}
				return writers;
			},
			subscribe: (changed: () => void) => {
				awareness.on('change', changed);
				return () => awareness.off('change', changed);
			},
		};
	}, [awareness, me]);
	return useSyncExternalStore(store.subscribe, store.get);
}
