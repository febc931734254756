import { expect, it } from 'vitest';
import { localOfMoment, momentOfLocal } from './local-moment.ts';

it('reads and writes the clock of another time zone', () => {
	const at = Date.UTC(2019, 6, 22, 1, 5);
	expect(localOfMoment(at, 'Asia/Jakarta')).toBe('2019-07-22T08:05');
	expect(localOfMoment(at, 'Asia/Jayapura')).toBe('2019-07-22T10:05');
	for (const timezone of ['Asia/Jakarta', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/Berlin', 'UTC'])
		for (let hour = 0; hour < 24 * 400; hour += 97) {
			const moment = at + hour * 3_600_000;
			const local = localOfMoment(moment, timezone);
			expect(localOfMoment(momentOfLocal(local, timezone) ?? 0, timezone)).toBe(local);
		}
});

it('takes nothing else for a moment', () => {
	for (const text of ['', '2019-07-22', '2019-13-40T08:00', '2019-07-22T08:05Z']) expect(momentOfLocal(text, 'Asia/Jakarta')).toBeUndefined();
});
