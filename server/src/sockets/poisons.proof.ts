/**
 * Well-formed poisons on a real port: messages that decode and hurt. Each is refused by its name or does nothing; the neighbours see no error, a newcomer
 * joins before and after a restart, the other room is not kept waiting, and the memory stays where it was.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord, readRecords } from '@rembuk/shared/board/record-codec';
import { MESSAGE, writeUpdate } from '@rembuk/shared/protocol/message';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { any, type CraftedStruct, craftUpdate, one } from './testing/craft-update.ts';
import { type LiveServer, ROOMS, startLiveServer } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';

/** The victim's Yjs id, and ids that are free. */
const VICTIM = 4242;
const OWN = 777_000;
const PLENTY = 1e9;
const LIMITS = {
	messagesPerSecond: PLENTY,
	messageBurst: PLENTY,
	credentialMessagesPerSecond: PLENTY,
	credentialMessageBurst: PLENTY,
	byteBurst: PLENTY,
	credentialByteBurst: PLENTY,
};

let ids = OWN;
const fresh = (): number => ids++;
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const text = (words: string, more: Partial<CraftedStruct> = {}): CraftedStruct => ({
	parent: 't:shape:korban',
	content: { kind: 'string', text: words },
	...more,
});
const nested = (depth: number): unknown => range(depth).reduce<unknown>((inner) => [inner], 1);
const presence = (entries: [id: number, clock: number, state: string][]): Uint8Array => {
	const body = encoding.createEncoder();
	encoding.writeVarUint(body, entries.length);
	for (const [id, clock, state] of entries) {
		encoding.writeVarUint(body, id);
		encoding.writeVarUint(body, clock);
		encoding.writeVarString(body, state);
	}
	const message = encoding.createEncoder();
	encoding.writeVarUint(message, MESSAGE.awareness);
	encoding.writeVarUint8Array(message, encoding.toUint8Array(body));
	return encoding.toUint8Array(message);
};
/** The step 2 of somebody who has nothing: what follows it is judged at once and not held. */
const STEP2 = Uint8Array.from([MESSAGE.sync, 1, 2, 0, 0]);
const updates = (...list: Uint8Array[]) => [STEP2, ...list.map(writeUpdate)];
const stateVector = (entries: number): Uint8Array => {
	const vector = encoding.createEncoder();
	encoding.writeVarUint(vector, entries);
	for (let i = 0; i < entries; i++) {
		encoding.writeVarUint(vector, i);
		encoding.writeVarUint(vector, 2 ** 40);
	}
	const message = encoding.createEncoder();
	encoding.writeVarUint(message, MESSAGE.sync);
	encoding.writeVarUint(message, 0);
	encoding.writeVarUint8Array(message, encoding.toUint8Array(vector));
	return encoding.toUint8Array(message);
};

/** Name, the counters of which one must have grown (none: it is harmless), the messages of one connection. */
const POISONS: [name: string, refusals: string[], messages: () => Uint8Array[]][] = [
	['a deletion of the future', ['future-delete'], () => updates(craftUpdate([], [[VICTIM, 100_000, 50]]))],
	['a deletion of all that ever will be', ['future-delete'], () => updates(craftUpdate([], [[VICTIM, 0, 2 ** 40]]))],
	['a dependency on the future', ['future-dependency'], () => updates(one(text('x', { origin: [VICTIM, 90_000] }), fresh()))],
	['a squatted clock', ['foreign-client', 'gap'], () => updates(craftUpdate([{ client: VICTIM, clock: 100_000, structs: [any('shape:x', 1)] }]))],
	['the next clock of the victim', ['foreign-client'], () => updates(craftUpdate([{ client: VICTIM, clock: victimClock(), structs: [any('shape:x', 1)] }]))],
	['a gap', ['gap'], () => updates(craftUpdate([{ client: fresh(), clock: 5, structs: [any('shape:x', 1)] }]))],
	[
		'pending structs before the step 2, dripped',
		['closed-4400'],
		() => range(300).map(() => writeUpdate(craftUpdate([{ client: fresh(), clock: 9, structs: [text('x')] }]))),
	],
	[
		'pending structs, dripped',
		['gap', 'malformed'],
		() => updates(...range(300).map(() => craftUpdate([{ client: fresh(), clock: 9, structs: [text('x')] }]))),
	],
	['an enormous clock', ['gap', 'enormous-clock', 'undecodable'], () => updates(craftUpdate([{ client: fresh(), clock: 2 ** 53 - 2, structs: [text('x')] }]))],
	[
		'skips',
		['struct-kind', 'gap'],
		() => updates(craftUpdate([{ client: fresh(), clock: 0, structs: [{ content: { kind: 'skip', length: 2 ** 31 } }, text('x')] }])),
	],
	[
		'garbage that was never anything',
		['struct-kind'],
		() => updates(craftUpdate([{ client: fresh(), clock: 0, structs: [{ content: { kind: 'gc', length: 2 ** 31 } }] }])),
	],
	[
		'many client ids in one message',
		['too-many-clients'],
		() => updates(craftUpdate(range(300).map(() => ({ client: fresh(), clock: 0, structs: [text('x')] })))),
	],
	[
		'a conflict bomb: 2,000 ids that all write in one place',
		['too-many-clients'],
		() => updates(...range(10).map(() => craftUpdate(range(200).map(() => ({ client: fresh(), clock: 0, structs: [text('x')] }))))),
	],
	['deep nesting', ['bad-value', 'undecodable'], () => updates(one(any('shape:x', nested(5000)), fresh()))],
	['a huge key', ['bad-key'], () => updates(one(any(`shape:${'x'.repeat(100_000)}`, 1), fresh()))],
	['prototype names as keys', ['bad-key'], () => updates(one(any('__proto__', { polluted: true }), fresh()))],
	['a prototype name as record', ['bad-value', 'bad-key', 'never-existed'], () => updates(one(any('shape:x/__proto__', { polluted: true }), fresh()))],
	['a prototype in a value', ['bad-value'], () => updates(one(any('shape:korban/meta', JSON.parse('{"__proto__":{"polluted":true}}')), fresh()))],
	['an unknown root', ['unknown-root', 'bad-key'], () => updates(one({ parent: '__proto__', key: 'x', content: { kind: 'any', values: [1] } }, fresh()))],
	["the server's own root", ['server-only', 'unknown-root', 'bad-key'], () => updates(one(any('schema:tldraw', {}), fresh()))],
	[
		'a nested type',
		['unknown-root', 'future-dependency', 'undecodable'],
		() => updates(one({ parent: [VICTIM, 0], key: 'x', content: { kind: 'any', values: [1] } }, fresh())),
	],
	['values without an end', ['bad-value'], () => updates(one(any('shape:korban/@', [1e308, Number.NaN]), fresh()))],
	['a state vector of 50,000', [], () => [stateVector(50_000)]],
	['ghosts', ['presence-not-own'], () => range(50).map((n) => presence(range(200).map((i) => [1e6 + n * 200 + i, 1, '{"tool":"select"}'])))],
	['a flood of presence', [], () => range(2000).map((n) => presence([[5_000_001, n, '{"cursor":{"x":1,"y":2}}']]))],
	["the victim's presence, taken away", ['presence-not-own'], () => [presence([[VICTIM, 2 ** 40, 'null']])]],
	['presence that is no JSON', ['presence-unreadable'], () => [presence([[5_000_002, 1, '{']])]],
	['much presence', ['presence-too-big'], () => [presence([[5_000_003, 1, `"${'x'.repeat(400_000)}"`]])]],
	['more presence than there is', ['unreadable-message'], () => [presence([[5_000_004, 1, '{}']]).map((byte, at) => (at === 2 ? 100 : byte))]],
];

let dir: string;
let server: LiveServer;
let victim: TestProvider;
let other: TestProvider;
let elsewhere: TestProvider;
let baseline = 0;
let memory = 0;
let longest = 0;
const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const victimClock = (): number => victim.doc.store.clients.get(VICTIM)?.reduce((end, struct) => Math.max(end, struct.id.clock + struct.length), 0) ?? 0;
const all = () => [victim, other, elsewhere];

const write = async (writer: TestProvider, author: string, id?: string): Promise<string> => {
	const note = newNote({ words: 'hidup', x: 0, y: 0, meta: { author }, ...(id !== undefined && { id }) });
	const before = writer.saved();
	writer.doc.transact(() => createRecord(writer.doc, note));
	await until(() => writer.saved() > before, 'the neighbour is acknowledged', 60_000);
	return note.id;
};
/** The longest that the other room waited for an acknowledgement while `work` went on, ms. */
async function silenceDuring(work: () => Promise<void>): Promise<number> {
	let isOver = false;
	let longest = 0;
	const words = elsewhere.doc.getText('t:shape:sana');
	const probe = (async () => {
		while (!isOver) {
			const [before, began] = [elsewhere.saved(), performance.now()];
			words.insert(words.length, '.');
			await until(() => elsewhere.saved() > before, 'the other room answers', 60_000);
			longest = Math.max(longest, performance.now() - began);
		}
	})();
	await work().finally(() => {
		isOver = true;
	});
	await probe;
	return longest;
}
async function poison(messages: Uint8Array[]): Promise<number | undefined> {
	const ws = new WebSocket(`${server.url}/${ROOMS.one}`, { headers: { authorization: 'Bearer anna' } });
	let code: number | undefined;
	ws.on('close', (closed) => {
		code = closed;
	});
	ws.on('error', () => undefined);
	await new Promise((resolve) => ws.once('open', resolve));
	for (const message of messages) ws.send(message);
	let isAnswered = false;
	ws.on('pong', () => {
		isAnswered = true;
	});
	ws.ping(); // answered after all that was sent before it
	await until(() => isAnswered || code !== undefined, 'the poison is swallowed', 60_000);
	await new Promise((resolve) => setTimeout(resolve, 50)); // its tick
	ws.terminate();
	return code;
}

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'rembuk-poison-'));
	server = await startLiveServer({ dataDir: dir, limits: LIMITS });
	const doc = new Y.Doc();
	doc.clientID = VICTIM;
	victim = connect(server.url, ROOMS.one, 'budi', { ack: true, doc });
	other = connect(server.url, ROOMS.one, 'fitri', { ack: true });
	elsewhere = connect(server.url, ROOMS.two, 'citra', { ack: true });
	await until(() => all().every((client) => client.saved() === 1), 'all joined', 60_000);
	await write(victim, 'budi', 'shape:korban');
	await write(elsewhere, 'citra', 'shape:sana');
	baseline = await silenceDuring(() => new Promise((resolve) => setTimeout(resolve, 1000)));
	memory = process.memoryUsage().rss;
}, 120_000);
afterAll(async () => {
	for (const client of all()) client.destroy();
	await server.close();
	rmSync(dir, { recursive: true, force: true });
	errors.mockRestore();
});

describe('poisons', () => {
	test.each(POISONS)('%s', { timeout: 120_000 }, async (_name, refusals, messages) => {
		const before = server.sockets.metrics();
		const list = messages();
		let code: number | undefined;
		const silence = await silenceDuring(async () => {
			code = await poison(list);
			await write(victim, 'budi');
		});
		const grown = Object.entries(server.sockets.metrics()).flatMap(([name, n]) => (n > (before[name] ?? 0) ? [name.replace(/^refused-/, '')] : []));
		// nobody is closed for what stock clients do as well
		if (refusals.every((name) => name.startsWith('presence-'))) expect(code).toBeUndefined();
		const isNamed = refusals.length === 0 || refusals.some((name) => grown.includes(name));
		expect(isNamed, `one of ${refusals} in ${grown}`).toBe(true);
		if (code !== undefined) expect([4400, 4413, 4403, 1009]).toContain(code);
		longest = Math.max(longest, silence);
		expect(silence, 'the other room waited').toBeLessThan(Math.max(1000, 10 * baseline));
		for (const client of all()) {
			expect(client.closes).toEqual([]);
			expect(client.refused).toEqual([]);
			expect([client.doc.store.pendingStructs, client.doc.store.pendingDs]).toEqual([null, null]);
		}
		expect(victim.provider.awareness.getLocalState()).not.toBeNull();
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

test('afterwards everybody has the same board, newcomers join before and after a restart, and the memory is where it was', { timeout: 180_000 }, async () => {
	const check = async () => {
		const newcomer = connect(server.url, ROOMS.one, 'oki');
		await until(() => newcomer.provider.synced, 'a newcomer joined', 60_000);
		const board = recordsOf(newcomer.doc).toJSON();
		expect(board['shape:korban']).toBeDefined();
		expect(readRecords(newcomer.doc).length).toBeGreaterThan(POISONS.length);
		await until(() => [victim, other].every(({ doc }) => recordsOf(doc).size === recordsOf(newcomer.doc).size), 'all have all', 60_000);
		for (const client of [victim, other]) expect(recordsOf(client.doc).toJSON()).toEqual(board);
		newcomer.destroy();
	};
	await check();
	const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
	console.log(
		`${POISONS.length} poisons: the other room waited ${Math.round(longest)} ms at most (${Math.round(baseline)} ms without them); memory ${megabytes(memory)} → ${megabytes(process.memoryUsage().rss)} MB`,
	);
	expect(process.memoryUsage().rss).toBeLessThan(1.5 * memory + 64 * 1024 * 1024);
	expect(errors.mock.calls).toEqual([]);
	const { port } = server;
	await server.close();
	server = await startLiveServer({ dataDir: dir, limits: LIMITS, port });
	await until(() => all().every(({ provider }) => provider.synced), 'all came back', 60_000);
	await check();
	await write(victim, 'budi');
});
