/** Random updates that decode: structs that follow whatever there is (or is not), under any parent, with any content, and deletions anywhere. */
import { newNote } from '@rembuk/shared/board/note';
import * as Y from 'yjs';
import { type CraftedBlock, type CraftedStruct, craftUpdate } from './craft-update.ts';
import type { Random } from './random.ts';

const PARENTS = ['records', 't:shape:m1', 't:shape:m2', 'records', 'workshop', 'x'];
const KEYS = ['shape:m1', 'shape:m2', 'shape:m1/@', 'shape:m2/rotation', 'shape:m3/p.color', 'shape:new', 'shape:m1/p.url', 'page:page/name'];

/** One update against a document; about as often sound as not. */
export function randomUpdate(doc: Y.Doc, sender: string, random: Random): Uint8Array {
	const clients = [...doc.store.clients.keys(), 501, 502, 503];
	const stateOf = (client: number): number => Y.getState(doc.store, client);
	const anyId = (): [number, number] => {
		const client = random.pick(clients);
		return [client, Math.max(0, random.chance(0.9) ? random.below(Math.max(1, stateOf(client))) : stateOf(client) + random.below(3))];
	};
	const blocks: CraftedBlock[] = [];
	for (let i = 0; i <= random.below(2); i++) {
		const client = random.chance(0.7) ? 501 + random.below(3) : random.pick(clients);
		const clock = Math.max(0, stateOf(client) - (random.chance(0.2) ? random.below(4) : 0) + (random.chance(0.05) ? 1 : 0));
		blocks.push({ client, clock, structs: Array.from({ length: 1 + random.below(3) }, () => randomStruct(anyId, sender, random)) });
	}
	const deletes = Array.from({ length: random.below(3) }, (): [number, number, number] => [...anyId(), 1 + random.below(3)]);
	return craftUpdate(random.chance(0.8) ? blocks : [], deletes);
}

function randomStruct(anyId: () => [number, number], sender: string, random: Random): CraftedStruct {
	const parent = random.pick(PARENTS);
	const links: Partial<CraftedStruct> = random.chance(0.5)
		? { origin: anyId(), ...(random.chance(0.3) && { rightOrigin: anyId() }) }
		: { parent, ...(parent.startsWith('t:') === random.chance(0.1) && { key: random.pick(KEYS) }) };
	const dice = random.below(10);
	if (dice < 5) return { ...links, content: { kind: 'any', values: [randomValue(sender, random)] } };
	if (dice < 8) return { ...links, content: { kind: 'string', text: random.pick(['a', 'bcd', '😀', '\n']) } };
	return { ...links, content: { kind: dice === 8 ? 'deleted' : random.pick(['gc', 'skip', 'deleted']), length: 1 + random.below(3) } };
}

function randomValue(sender: string, random: Random): unknown {
	return random.pick<unknown>([
		[random.below(900), random.below(900)],
		random.below(5),
		'red',
		'javascript:alert(1)',
		null,
		newNote({ words: '', x: 0, y: 0, meta: { author: sender }, id: random.pick(['shape:m1', 'shape:m2', 'shape:new']) }),
		{ ...newNote({ words: '', x: 1e7, y: 0, meta: { author: 'anna' }, id: 'shape:new' }) },
	]);
}
