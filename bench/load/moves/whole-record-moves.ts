/** Moves in the layout of y-websocket's tldraw example (YKeyValue): an array of { key, val }, a changed record is pushed again and the old entry deleted. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import * as Y from 'yjs';
import { WORKLOAD } from '../job.ts';
import { actionsOf, type Mover, noteOf } from './move-plan.ts';

/** Movers know each other's changes after so long: what they send never waits for what the server has not seen yet. */
const SLOT_SECONDS = 0.25;
const ROOT = 'tl_records';

interface Entry {
	key: string;
	val: PlainRecord;
}

/** The updates of each mover of one room, in order. */
export function wholeRecordMoves(movers: readonly Mover[], count: number): Uint8Array[][] {
	const writers = movers.map((mover) => openWriter(mover, count));
	const perSlot = Math.max(1, Math.round(SLOT_SECONDS * WORKLOAD.moveHz));
	const slots: Uint8Array[][] = [];
	for (let from = 0; from < count; from += perSlot) {
		const known = slots.at(-2) ?? [];
		slots.push(
			writers.map((writer, me) => {
				writer.learn(known.filter((_, other) => other !== me));
				return Y.mergeUpdates(writer.act(perSlot));
			}),
		);
	}
	return writers.map(({ updates, close }) => {
		close();
		return updates;
	});
}

function openWriter(mover: Mover, count: number) {
	const doc = new Y.Doc();
	const entries = doc.getArray<Entry>(ROOT);
	const updates: Uint8Array[] = [];
	const actions = actionsOf(mover, count);
	let isLearning = false;
	doc.on('update', (update: Uint8Array) => {
		if (!isLearning) updates.push(update);
	});
	const set = (val: PlainRecord): void => {
		const before = indexOf(entries, val.id);
		if (before >= 0) entries.delete(before);
		entries.push([{ key: val.id, val }]);
	};
	return {
		updates,
		learn: (others: readonly Uint8Array[]): void => {
			isLearning = true;
			for (const update of others) Y.applyUpdate(doc, update);
			isLearning = false;
		},
		/** Does the next actions and answers what they sent. */
		act: (n: number): Uint8Array[] => {
			const first = updates.length;
			for (let i = 0; i < n; i++) {
				const next = actions.next();
				if (next.done) break;
				const { action, note } = next.value;
				doc.transact(() => set(noteOf(mover, note, action)));
			}
			return updates.slice(first);
		},
		close: () => doc.destroy(),
	};
}

/** From the end: what moves was pushed lately. */
function indexOf(entries: Y.Array<Entry>, key: string): number {
	const all = entries.toArray();
	for (let i = all.length - 1; i >= 0; i--) if (all[i]?.key === key) return i;
	return -1;
}
