/** What is rehearsed is the real thing: every change is judged and kept, and who has no time for it ends it. */
import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

test('every change of a rehearsal goes the whole way', async () => {
	expect(await rehearse(async () => true, 100)).toEqual({ turns: 100, saved: 400 });
});

test('it ends as soon as it is not wanted', async () => {
	let left = 7;
	expect((await rehearse(async () => --left > 0)).turns).toBe(7);
});
