/** Things that many hold are opened once and closed once, in every interleaving of opening and letting go. */
import { expect, test } from 'vitest';
import { shareThings } from './shared-things.ts';

function setUp() {
	const log: string[] = [];
	let finish: (() => void)[] = [];
	let count = 0;
	const things = shareThings(async (key) => {
		const name = `${key}${++count}`;
		log.push(`open ${name}`);
		await new Promise<void>((resolve) => finish.push(resolve));
		const thing = { name, dead: false, isDead: () => thing.dead, close: () => log.push(`close ${name}`) };
		return thing;
	});
	const settle = async () => {
		for (const resolve of finish) resolve();
		finish = [];
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { things, log, settle };
}

test('opened by the first, closed after the last', async () => {
	const { things, log, settle } = setUp();
	const first = things.acquire('a');
	const second = things.acquire('a');
	const other = things.acquire('b');
	await settle();
	expect((await first).value).toBe((await second).value);
	expect(things.peek('a')).toBe((await first).value);
	(await first).release();
	(await first).release();
	expect(log).toEqual(['open a1', 'open b2']);
	(await second).release();
	expect(log).toEqual(['open a1', 'open b2', 'close a1']);
	expect([things.peek('a'), things.peek('b')]).toEqual([undefined, (await other).value]);
});

test('what has died is not handed out again, and its holders still close it', async () => {
	const { things, log, settle } = setUp();
	const first = things.acquire('a');
	await settle();
	(await first).value.dead = true;
	const second = things.acquire('a');
	await settle();
	expect((await second).value.name).toBe('a2');
	(await first).release();
	expect(log).toEqual(['open a1', 'open a2', 'close a1']);
	expect(things.peek('a')?.name).toBe('a2');
});

test('a failure to open is told to all who wait, and tried again', async () => {
	let tries = 0;
	const things = shareThings(async () => {
		if (++tries === 1) throw new Error('no');
		return { isDead: () => false, close: () => undefined };
	});
	const both = await Promise.allSettled([things.acquire('a'), things.acquire('a')]);
	expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	await things.acquire('a');
	expect(tries).toBe(2);
});
