import { expect, test } from 'vitest';
import { makeOwners } from './owners.ts';

test('the first who writes with an id owns it, and each one’s ids are counted', () => {
	const owners = makeOwners([
		[1, 'anna'],
		[2, 'budi'],
	]);
	expect(
		owners.claim([
			[1, 'budi'],
			[3, 'budi'],
			[3, 'anna'],
		]),
	).toEqual([[3, 'budi']]);
	expect([owners.of(1), owners.of(3), owners.of(4)]).toEqual(['anna', 'budi', undefined]);
	expect([owners.countOf('anna'), owners.countOf('budi'), owners.countOf('citra')]).toEqual([1, 2, 0]);
});

test('what a tick claims lies over the others and touches them only when it is claimed there too', () => {
	const owners = makeOwners([[1, 'anna']]);
	const tick = makeOwners([], owners);
	tick.claim([
		[1, 'budi'],
		[2, 'anna'],
	]);
	expect([tick.of(1), tick.of(2), tick.countOf('anna'), tick.all()]).toEqual(['anna', 'anna', 2, [[2, 'anna']]]);
	expect([owners.of(2), owners.countOf('anna')]).toEqual([undefined, 1]);
	expect(owners.claim(tick.all())).toEqual([[2, 'anna']]);
});
