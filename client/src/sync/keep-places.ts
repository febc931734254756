/**
 * A frame was removed by somebody else while this person put something into it: that lies on the page from then on, where its writer saw it. Only this
 * document knows where that is: the server has forgotten the frame. Knows no store and no socket.
 */
import { PAGE_ID, type PlainRecord, parseRecordKey, RECORDS_ROOT, recordsOf } from '@rembuk/shared/board/board-doc';
import type * as Y from 'yjs';
import { fromFrame, type Turned } from './frame-place.ts';

export interface KeepPlacesOptions {
	mayWrite(): boolean;
	/** True for what this person wrote, on whichever page, and the server has not confirmed. */
	isUnsent(client: number, clock: number): boolean;
}

export interface PlaceKeeper {
	/** Something of another page's has come into the document: it may lie in a frame that went before. */
	look(): void;
	stop(): void;
}

type Place = [x: number, y: number, parentId?: string];

/** Watches a board's document; in others there is nothing to find. */
export function keepPlaces(doc: Y.Doc, { mayWrite, isUnsent }: KeepPlacesOptions): PlaceKeeper {
	const records = recordsOf(doc);
	/** Frames that were removed while this document was open, as they stood here last. */
	const gone = new Map<string, Turned>();

	const isMine = (id: string, place: Y.Item): boolean => {
		const { client, clock } = place.id;
		// what is confirmed may have crossed the removal on its way; only who made it may be sure to be allowed to move it
		return isUnsent(client, clock) || (client === doc.clientID && records._map.get(id)?.id.client === doc.clientID);
	};
	const look = (): void => {
		if (gone.size === 0 || !mayWrite()) return;
		const strays = [...records.keys()].filter((id) => parseRecordKey(id)?.cell === undefined && id.startsWith('shape:')).flatMap((id) => strayOf(id) ?? []);
		if (strays.length === 0) return;
		doc.transact(() => {
			for (const { id, frame, inside } of strays) {
				const { x, y } = fromFrame(frame, { x: inside[0], y: inside[1] });
				records.set(`${id}/@`, [x, y]);
				if (frame.rotation !== 0) records.set(`${id}/rotation`, rotationOf(id) + frame.rotation);
			}
		}, keepPlaces);
	};
	const rotationOf = (id: string): number => Number(records.get(`${id}/rotation`) ?? (records.get(id) as PlainRecord).rotation ?? 0);
	const strayOf = (id: string): { id: string; frame: Turned; inside: Place } | undefined => {
		const base = records.get(id) as PlainRecord;
		const cell = records.get(`${id}/@`) as Place | undefined;
		const [x, y, parentId = PAGE_ID] = cell ?? ([base.x, base.y, base.parentId] as Place);
		const frame = gone.get(parentId);
		const written = records._map.get(cell ? `${id}/@` : id);
		return frame && written && isMine(id, written) ? { id, frame, inside: [x, y] } : undefined;
	};

	const onChange = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
		let hasGone = false;
		// before anything else: what the event knows of old values is put together for all keys, and a whole board may come in one event
		for (const key of event.keysChanged) if (gone.size > 0 && records.has(key)) gone.delete(key); // somebody has brought it back
		const removed = [...event.keysChanged].filter((key) => !key.includes('/') && !records.has(key));
		for (const key of removed) {
			const old = event.keys.get(key)?.oldValue as PlainRecord | null | undefined;
			if (old?.type !== 'frame') continue;
			const was = (name: string): unknown => event.keys.get(`${key}/${name}`)?.oldValue ?? records.get(`${key}/${name}`);
			const [x, y] = (was('@') ?? [old.x, old.y]) as Place;
			gone.set(key, { x, y, rotation: Number(was('rotation') ?? old.rotation ?? 0) });
			hasGone = true;
		}
		if (hasGone && !transaction.local) look();
	};
	let isStopped = false;
	const stop = (): void => {
		if (!isStopped) records.unobserve(onChange);
		isStopped = true;
	};
	records.observe(onChange);
	return { look, stop };
}

/** Where things that lie in a frame of this document are on the page; undefined for what lies on it already. */
export function placeOnPage(doc: Y.Doc, id: string): Turned | undefined {
	const map = doc.getMap<unknown>(RECORDS_ROOT);
	const read = (of: string): (Turned & { parentId: string }) | undefined => {
		const base = map.get(of) as PlainRecord | undefined;
		if (!base) return undefined;
		const [x, y, parentId = PAGE_ID] = (map.get(`${of}/@`) ?? [base.x, base.y, base.parentId]) as Place;
		return { x, y, parentId, rotation: Number(map.get(`${of}/rotation`) ?? base.rotation ?? 0) };
	};
	const thing = read(id);
	const frame = thing && read(thing.parentId);
	return thing && frame && { ...fromFrame(frame, thing), rotation: thing.rotation + frame.rotation };
}
