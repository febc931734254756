/** What is rehearsed is the real thing: every change goes over sockets, is judged and kept, and who has no time for it ends it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const letOthersGo = async (): Promise<boolean> => {
	await nextTurn();
	return true;
};

test('every change of a rehearsal goes the whole way', async () => {
	expect(await rehearse(letOthersGo, 100)).toEqual({ turns: 100, saved: 400 });
});

test('it ends as soon as it is not wanted', async () => {
	let left = 7;
	const { turns } = await rehearse(async () => (await letOthersGo()) && --left > 0);
	expect(left).toBe(0);
	expect(turns).toBeLessThanOrEqual(7);
});

test('it leaves no socket behind', async () => {
	const before = process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
	await rehearse(letOthersGo, 3);
	await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length).toBe(before);
});
