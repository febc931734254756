/** Updates by somebody who knows the document and wants what is not theirs: values that are there already, structs beside others, deletions of both. */
import { recordsOf } from '@rembuk/shared/board/board-doc';
import * as Y from 'yjs';
import { type CraftedStruct, craftUpdate } from './craft-update.ts';
import type { Random } from './random.ts';
import { note } from './small-board.ts';

/** Records, cells and words of the one who forges and of who is forged. */
const KEYS = ['shape:a1', 'shape:a2', 'shape:f', 'shape:b1', 'shape:new'].flatMap((id) => [id, `${id}/@`, `${id}/p.color`, `${id}/meta`, `${id}/opacity`]);
const TEXTS = ['t:shape:a1', 't:shape:a2', 't:shape:b1'];

/** One update against a document by somebody who writes with these client ids. */
export function forgedUpdate(doc: Y.Doc, ids: readonly number[], random: Random): Uint8Array {
	const stateOf = (client: number): number => Y.getState(doc.store, client);
	const known = [...doc.store.clients.keys()];
	const anyId = (): [number, number] => {
		const client = random.pick(known);
		return [client, random.below(Math.max(1, stateOf(client)))];
	};
	const writers = [...new Set([random.pick(ids), random.pick(ids)])].slice(0, 1 + random.below(2));
	const blocks = writers.map((client) => ({
		client,
		clock: Math.max(0, stateOf(client) - (random.chance(0.2) ? random.below(3) : 0)),
		structs: Array.from({ length: 1 + random.below(3) }, () => forgedStruct(doc, anyId, random)),
	}));
	const deletes = random.chance(0.35) ? [[...anyId(), 1 + random.below(2)] as [number, number, number]] : [];
	return craftUpdate(random.chance(0.85) ? blocks : [], deletes);
}

function forgedStruct(doc: Y.Doc, anyId: () => [number, number], random: Random): CraftedStruct {
	const key = random.chance(0.6) ? random.pick(KEYS) : undefined;
	const place = key === undefined ? { parent: random.pick(TEXTS) } : { parent: 'records', key };
	const content = contentOf(doc, key, random);
	const last = key === undefined ? undefined : doc.share.get('records')?._map.get(key);
	if (last && random.chance(0.4)) return { origin: [last.lastId.client, last.lastId.clock], content };
	if (random.chance(0.8)) return { ...place, content };
	return { ...place, ...(random.chance(0.7) && { origin: anyId() }), ...(random.chance(0.5) && { rightOrigin: anyId() }), content };
}

function contentOf(doc: Y.Doc, key: string | undefined, random: Random): CraftedStruct['content'] {
	if (random.chance(0.2)) return { kind: 'deleted', length: 1 };
	if (key === undefined) return { kind: 'string', text: 'Q' };
	const now = recordsOf(doc).get(key);
	if (now !== undefined && random.chance(0.6)) return { kind: 'any', values: [now] };
	return {
		kind: 'any',
		values: [random.pick<unknown>([[1, 2], 'red', 0.5, { author: 'budi' }, null, note('a1', 'anna'), note('a1', 'budi'), note('new', 'budi')])],
	};
}
