/** Things that many hold are opened once and closed once, in every interleaving of opening and letting go. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { shareThings } from './shared-things.ts';

function setUp(lingerMs = 0) {
	const log: string[] = [];
	let finish: (() => void)[] = [];
	let count = 0;
	const things = shareThings(async (key) => {
		const name = `${key}${++count}`;
		log.push(`open ${name}`);
		await new Promise<void>((resolve) => finish.push(resolve));
		const thing = { name, dead: false, isDead: () => thing.dead, close: () => log.push(`close ${name}`) };
		return thing;
	}, lingerMs);
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

test('what lingers is found again, and closed when nobody came', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const { things, log, settle } = setUp(100);
	const open = async () => {
		const held = things.acquire('a');
		await settle();
		return held;
	};
	(await open()).release();
	vi.advanceTimersByTime(99);
	const again = await open();
	vi.advanceTimersByTime(1000);
	expect(log).toEqual(['open a1']);
	again.release();
	vi.advanceTimersByTime(100);
	expect(log).toEqual(['open a1', 'close a1']);
	expect(things.peek('a')).toBeUndefined();
});

test('what has died does not linger; nothing lingers when all ends', async () => {
	const { things, log, settle } = setUp(60_000);
	const held = things.acquire('a');
	const other = things.acquire('b');
	const late = things.acquire('c');
	await settle();
	(await held).value.dead = true;
	(await held).release();
	(await other).release();
	expect(log.slice(3)).toEqual(['close a1']);
	things.settle();
	expect(log.slice(3)).toEqual(['close a1', 'close b2']);
	(await late).release();
	expect(log.slice(3)).toEqual(['close a1', 'close b2', 'close c3']);
});
