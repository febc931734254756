/** Rows come out of a packed buffer as they went in. */
import { expect, test } from 'vitest';
import type { LogRow } from '../storage.ts';
import { packRows, unpackRows } from './pack-rows.ts';

test('rows survive the way to the other thread', () => {
	const rows: LogRow[] = [
		{ roomId: 'a', data: Uint8Array.of(), owners: [], removedAuthors: [], horizon: undefined },
		{
			roomId: 'ruang-é',
			data: new Uint8Array(300).fill(7),
			owners: [
				[0, 'server'],
				[2 ** 53 - 1, 'anna'],
			],
			removedAuthors: [
				['shape:n', ''],
				['card:c', 'budi'],
			],
			horizon: Uint8Array.of(1, 7, 2),
		},
	];
	const packed = packRows(rows);
	expect(unpackRows(structuredClone(packed, { transfer: [packed.buffer] }))).toEqual(rows);
	expect(packed.length).toBe(0);
});
