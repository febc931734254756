/** What is rehearsed is the real thing: every change goes over sockets, is judged and kept, and who has no time for it ends it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const letOthersGo = async (): Promise<boolean> => {
	await nextTurn();
	return true;
};

test('all who come and every change of a rehearsal go the whole way', async () => {
	// in each of two acts six movers begin a new note every forty turns, and move the last three: three each in a hundred
	expect(await rehearse(letOthersGo, { visits: 20, turns: 200 })).toEqual({ visits: 20, turns: 200, kept: 36 });
});

test('it ends as soon as it is not wanted', async () => {
	let calls = 0;
	const { turns, visits } = await rehearse(async () => (await letOthersGo()) && ++calls < 70);
	expect(calls).toBeLessThan(100);
	expect(turns + visits).toBeLessThanOrEqual(70);
});

test('it leaves no socket behind', async () => {
	const before = process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
	await rehearse(letOthersGo, { visits: 3, turns: 3 });
	await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length).toBe(before);
});
