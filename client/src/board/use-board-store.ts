/** The drawing store of one document for as long as the board is mounted, bound to the document and to everybody's presence. */

import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { wordsOfRecord } from '@rembuk/shared/board/record-codec';
import { useEffect, useRef, useState } from 'react';
import { atom, createTLStore, type Editor, type TLRecord, type TLStore } from 'tldraw';
import { bindDrags } from '../sync/drag-in.ts';
import { undoOnlyMine } from '../sync/only-mine.ts';
import type { RoomConnection } from '../sync/open-room.ts';
import { bindPresence, type PresenceBinding } from '../sync/presence-binding.ts';
import { bindStore } from '../sync/store-binding.ts';
import type { Hand } from './connect-editor.ts';
import { keepRules, type Rules } from './keep-rules.ts';
import { mergeWords } from './merge-words.ts';

export interface BoundBoard {
	store: TLStore;
	writers: PresenceBinding['writers'];
	/** What this person's hand does with what is selected; when it lets go, the outcome is written at once. */
	setHand(hand: Hand): void;
}

export interface BoardHooks {
	/** The mounted editor, if there is one. */
	editor(): Editor | undefined;
	mayWrite(): boolean;
	rules(): Rules;
	/** The note that this person is writing in was removed by somebody else; its words as they last were. */
	onLostNote(words: string): void;
	onSetAside(recordIds: string[]): void;
}

/** Undefined until it is bound. `hooks` may change with every drawing. */
export function useBoardStore(connection: RoomConnection, me: string, hooks: BoardHooks): BoundBoard | undefined {
	const latest = useRef(hooks);
	latest.current = hooks;
	const [bound, setBound] = useState<BoundBoard>();
	const { doc, awareness } = connection;
	useEffect(() => {
		let hand: Hand = 'free';
		const store = createTLStore({ schema: boardSchema() });
		const binding = bindStore({
			doc,
			store,
			canWrite: () => latest.current.mayWrite(),
			isHeld: () => hand === 'holding',
			mergeWords: (recordId, words, delta) => mergeIntoOpenText(latest.current.editor(), recordId, words, delta),
			beforeRemove: (recordId) => {
				if (latest.current.editor()?.getEditingShapeId() !== recordId) return;
				latest.current.onLostNote(wordsOfRecord(store.get(recordId as TLRecord['id']) as unknown as PlainRecord));
			},
			onSetAside: (ids) => latest.current.onSetAside(ids),
		});
		const dragging = atom('dragging', false);
		const presence = bindPresence({ awareness, store, me, setPresence: connection.setPresence, dragging });
		const stopDrags = bindDrags({
			awareness,
			doc,
			store,
			binding,
			isInHand: (id) => hand !== 'free' && (latest.current.editor()?.getSelectedShapeIds() as string[] | undefined)?.includes(id) === true,
			isHeard: (user) => latest.current.mayWrite() || user.role === 'facilitator',
		});
		const letGo = [keepRules(store, () => latest.current.rules()), undoOnlyMine(store)];
		const setHand = (next: Hand): void => {
			if (hand !== 'free' && next === 'free') binding.flush();
			hand = next;
			dragging.set(hand === 'dragging');
		};
		setBound({ store, writers: presence.writers, setHand });
		return () => {
			setBound(undefined);
			stopDrags();
			binding.stop();
			presence.stop();
			for (const stop of letGo) stop();
		};
	}, [connection, doc, awareness, me]);
	return bound;
}

function mergeIntoOpenText(editor: Editor | undefined, recordId: string, ...words: [string, Parameters<typeof mergeWords>[2]]): boolean {
	const textEditor = editor?.getRichTextEditor();
	if (!textEditor || editor?.getEditingShapeId() !== recordId) return false;
	mergeWords(textEditor, ...words);
	return true;
}
