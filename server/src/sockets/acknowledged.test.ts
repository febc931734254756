/** "The first n" never counts what is not durable yet. */
import { expect, test } from 'vitest';
import { makeAcknowledged } from './acknowledged.ts';

test('it grows in order, and past a gap only when the gap is filled', () => {
	const acknowledged = makeAcknowledged();
	expect([acknowledged.add(1), acknowledged.first()]).toEqual([true, 1]);
	expect([acknowledged.add(3), acknowledged.add(4), acknowledged.first()]).toEqual([false, false, 1]);
	expect([acknowledged.add(2), acknowledged.first()]).toEqual([true, 4]);
});
