/**
 * Others' drags, seen while they last: presence says where the first of the selected things is, and all of them are shown moved by as much. Nothing is written;
 * what the document says counts again when it says something newer after the drag, or shortly after its end. Knows no editor.
 */
import type { PresenceState } from '@rembuk/shared/protocol/presence';
import type { TLShape, TLShapeId, TLStore } from 'tldraw';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { movedOnPage, pagePlace } from './page-place.ts';
import type { StoreBinding } from './store-binding.ts';

/** After the end of a drag the document says where things are; by then it has come, or will not (ms). */
const SETTLE_AFTER = 1000;

export interface DragInOptions {
	awareness: Awareness;
	doc: Y.Doc;
	store: TLStore;
	binding: Pick<StoreBinding, 'flush' | 'refresh'>;
	/** True for what this person drags: the own hand wins. */
	isInHand(id: string): boolean;
	/** False for those whose drags mean nothing (in a locked room). */
	isHeard(user: PresenceState['user']): boolean;
}

/** Shows others' drags; returns the function that stops it. */
export function bindDrags({ awareness, doc, store, binding, isInHand, isHeard }: DragInOptions): () => void {
	/** Awareness id → what it drags. */
	const dragged = new Map<number, TLShapeId[]>();
	const timers = new Set<ReturnType<typeof setTimeout>>();
	let isShowing = false;

	const stateOf = (client: number): PresenceState | undefined => {
		const state = client === awareness.clientID ? undefined : (awareness.getStates().get(client) as PresenceState | undefined);
		return state?.drag && state.user && isHeard(state.user) ? state : undefined;
	};
	const movedBy = (client: number): TLShape[] => {
		const state = stateOf(client);
		const ids = (state?.selection ?? []) as TLShapeId[];
		const first = ids[0] && store.get(ids[0]);
		if (!state?.drag || !first) return [];
		const here = pagePlace(store, first);
		const by = { x: state.drag.x - here.x, y: state.drag.y - here.y };
		if (Math.abs(by.x) < 0.1 && Math.abs(by.y) < 0.1) return [];
		return ids
			.map((id) => store.get(id))
			.filter((shape): shape is TLShape => shape !== undefined && !isInHand(shape.id) && !ids.includes(shape.parentId as TLShapeId)) // a frame takes along what lies in it
			.map((shape) => movedOnPage(store, shape, by));
	};
	const show = (clients: Iterable<number>): void => {
		const moved = [...clients].flatMap(movedBy);
		if (moved.length === 0) return;
		isShowing = true;
		binding.flush(); // ours first, else their place would be written as ours
		store.mergeRemoteChanges(() => store.put(moved));
		isShowing = false;
	};
	const settle = (ids: readonly TLShapeId[]): void => {
		const timer = setTimeout(() => {
			timers.delete(timer);
			const again = new Set([...dragged.values()].flat());
			binding.refresh(ids.filter((id) => !again.has(id) && !isInHand(id)));
		}, SETTLE_AFTER);
		timers.add(timer);
	};
	const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
		const changed = [...added, ...updated, ...removed];
		for (const client of changed) {
			const state = stateOf(client);
			const before = dragged.get(client);
			if (state) dragged.set(client, (state.selection ?? []) as TLShapeId[]);
			else if (before) {
				dragged.delete(client);
				settle(before);
			}
		}
		show(changed);
	};
	/** What is written during a drag is a little older than what presence has shown: things must not jump back. */
	const onWritten = (): void => {
		if (dragged.size > 0 && !isShowing) show(dragged.keys());
	};
	awareness.on('change', onChange);
	doc.on('afterTransaction', onWritten);
	return () => {
		awareness.off('change', onChange);
		doc.off('afterTransaction', onWritten);
		for (const timer of timers) clearTimeout(timer);
		const ids = [...dragged.values()].flat();
		if (ids.length > 0) binding.refresh(ids);
	};
}
