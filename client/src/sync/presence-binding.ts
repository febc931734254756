/**
 * Others' presence → the drawing store, and ours out. When somebody was last active is told by our own clock at receipt: by the sender's, a device whose clock
 * is wrong shows no cursor at all. Knows no editor.
 */
import { PAGE_ID } from '@rembuk/shared/board/board-doc';
import type { Presence, PresenceState } from '@rembuk/shared/protocol/presence';
import {
	type Atom,
	atom,
	InstancePageStateRecordType,
	InstancePresenceRecordType,
	react,
	type Signal,
	type TLInstancePresence,
	type TLPageId,
	TLPOINTER_ID,
	type TLShapeId,
	type TLStore,
} from 'tldraw';
import type { Awareness } from 'y-protocols/awareness';
import { pagePlace } from './page-place.ts';

/** So many cursors can be followed with the eye; each is drawn anew on every move. Those who moved last are shown. */
export const MOST_CURSORS = 15;
/** So many selected things are told. */
const MOST_SELECTED = 50;
/** Others' moves are drawn together, this often (ms). */
const DRAW_EVERY = 40;

export interface Writer {
	id: string;
	name: string;
	color: string;
}

export interface PresenceBindingOptions {
	awareness: Awareness;
	store: TLStore;
	/** Our participant id: our other tabs are not drawn. */
	me: string;
	setPresence(change: Presence): void;
	/** True while this person drags what is selected. */
	dragging?: Signal<boolean>;
	/** This device's clock (ms). */
	now?(): number;
}

export interface PresenceBinding {
	/** Who is writing in which shape. */
	writers: Atom<ReadonlyMap<string, Writer>>;
	stop(): void;
}

const isPerson = (state: object | undefined): state is PresenceState => state !== undefined && 'user' in state && typeof state.user === 'object';

export function bindPresence({ awareness, store, me, setPresence, dragging, now = Date.now }: PresenceBindingOptions): PresenceBinding {
	const writers = atom<ReadonlyMap<string, Writer>>('writers', new Map());
	/** Awareness id → when it last did something, by our clock. */
	const activeAt = new Map<number, number>();
	let timer: ReturnType<typeof setTimeout> | undefined;

	const draw = (): void => {
		timer = undefined;
		const others = [...awareness.getStates()]
			.filter((entry): entry is [number, PresenceState] => entry[0] !== awareness.clientID && isPerson(entry[1]) && entry[1].user.id !== me)
			.sort(([a], [b]) => (activeAt.get(b) ?? 0) - (activeAt.get(a) ?? 0) || a - b);
		const next = new Map(
			others.slice(0, MOST_CURSORS).map(([clientId, state]) => {
				const record = toRecord(clientId, state, activeAt.get(clientId) ?? now());
				return [record.id, record] as const;
			}),
		);
		store.mergeRemoteChanges(() => {
			const gone = store.allRecords().filter((record) => record.typeName === 'instance_presence' && !next.has(record.id));
			if (gone.length > 0) store.remove(gone.map((record) => record.id));
			store.put([...next.values()]);
		});
		const writing = new Map(others.filter(([, state]) => state.editing).map(([, { editing, user }]) => [String(editing), pick(user)]));
		if (!isSameWriting(writers.get(), writing)) writers.set(writing);
	};
	const soon = (): void => {
		timer ??= setTimeout(draw, DRAW_EVERY);
	};
	const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
		for (const id of [...added, ...updated]) activeAt.set(id, now());
		for (const id of removed) activeAt.delete(id);
		soon();
	};
	for (const id of awareness.getStates().keys()) activeAt.set(id, now());
	awareness.on('change', onChange);
	soon();

	const stopTelling = react('own presence', () => {
		const pointer = store.get(TLPOINTER_ID);
		const page = store.get(InstancePageStateRecordType.createId(PAGE_ID as TLPageId));
		setPresence({
			cursor: pointer && pointer.lastActivityTimestamp > 0 ? { x: round(pointer.x), y: round(pointer.y) } : null,
			selection: page?.selectedShapeIds.slice(0, MOST_SELECTED) ?? [],
			editing: page?.editingShapeId ?? null,
			drag: dragging?.get() ? dragOf(store, page?.selectedShapeIds ?? []) : null,
		});
	});

	return {
		writers,
		stop: () => {
			clearTimeout(timer);
			stopTelling();
			awareness.off('change', onChange);
			setPresence({ cursor: null, selection: [], editing: null, drag: null });
		},
	};
}

/** Where on the page the first thing of a drag is. Null when others could not follow it: too many things. */
function dragOf(store: TLStore, selection: readonly TLShapeId[]): { x: number; y: number } | null {
	const [first] = selection.map((id) => store.get(id));
	if (!first || selection.length > MOST_SELECTED) return null;
	const { x, y } = pagePlace(store, first);
	return { x: round(x), y: round(y) };
}

/** A tenth of a pixel is enough, and the wire takes a million at most. */
const round = (n: number): number => Math.max(-1e6, Math.min(1e6, Math.round(n * 10) / 10));

const pick = ({ id, name, color }: Writer): Writer => ({ id, name, color });

const isSameWriting = (a: ReadonlyMap<string, Writer>, b: ReadonlyMap<string, Writer>): boolean =>
	a.size === b.size && [...b].every(([shape, writer]) => a.get(shape)?.id === writer.id && a.get(shape)?.name === writer.name);

function toRecord(clientId: number, state: PresenceState, at: number): TLInstancePresence {
	return InstancePresenceRecordType.create({
		id: InstancePresenceRecordType.createId(String(clientId)),
		userId: state.user.id,
		userName: state.user.name,
		color: state.user.color,
		currentPageId: PAGE_ID as TLPageId,
		cursor: state.cursor ? { ...state.cursor, type: 'default', rotation: 0 } : null,
		selectedShapeIds: (state.selection ?? []).filter((id): id is TLShapeId => id.startsWith('shape:')),
		lastActivityTimestamp: at,
		camera: null,
		screenBounds: null,
		followingUserId: null,
		brush: null,
		scribbles: [],
		chatMessage: '',
		meta: {},
	});
}
