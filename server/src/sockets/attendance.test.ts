import { viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import { watchAttendance } from './attendance.ts';

const ANI = { name: 'Ani', role: 'participant', joinedAt: 1000, colour: '#112233' } as const;

function watch() {
	const doc = new Y.Doc();
	const view = viewWorkshop(doc);
	const write = writeWorkshop(doc);
	write.setRow('person', 'ani', ANI);
	const clock = { now: 5000, writes: 0 };
	const room = {
		transact: (change: (doc: Y.Doc) => void) => {
			clock.writes++;
			doc.transact(() => change(doc));
			return Promise.resolve();
		},
	} as LiveWorkshop['room'];
	const onFailure = (error: Error) => {
		throw error;
	};
	return { write, clock, leftAt: () => view.person('ani')?.leftAt, attendance: watchAttendance({ live: { room, view }, onFailure, now: () => clock.now }) };
}

it('writes the moment of going when somebody stays away, and nothing for a page that is loaded again', () => {
	const { attendance, clock, leftAt } = watch();
	attendance.came('ani');
	attendance.went('ani');
	clock.now += 59_000;
	attendance.check();
	attendance.came('ani');
	clock.now += 3_600_000;
	attendance.check();
	expect([clock.writes, leftAt()]).toEqual([0, undefined]);
	const gone = clock.now;
	attendance.went('ani');
	clock.now += 60_000;
	attendance.check();
	expect(leftAt()).toBe(gone);
	attendance.came('ani');
	expect(leftAt()).toBeUndefined();
});

it('leaves alone what was said by hand, and who has not come', () => {
	const { attendance, write, clock, leftAt } = watch();
	write.setRow('person', 'ani', { ...ANI, leftAt: 3000, leftByHand: true });
	attendance.came('ani');
	attendance.went('ani');
	clock.now += 60_000;
	attendance.check();
	write.setRow('person', 'ani', { ...ANI, leftAt: 3000, expected: true });
	attendance.came('ani');
	expect([clock.writes, leftAt()]).toEqual([0, 3000]);
});

it('lets everybody go at the closing, and nobody after it', async () => {
	const { attendance, write, clock, leftAt } = watch();
	attendance.came('ani');
	write.setOne('closing', { at: 9000 });
	attendance.check();
	expect(leftAt()).toBe(9000);
	clock.now = 90_000_000; // somebody looks at it the next day
	attendance.came('ani');
	attendance.went('ani');
	await attendance.close();
	expect([clock.writes, leftAt()]).toEqual([1, 9000]);
	write.setOne('closing', undefined);
	attendance.came('ani');
	attendance.check();
	expect(leftAt()).toBeUndefined();
});

it('writes at once when nobody watches any more', async () => {
	const { attendance, leftAt } = watch();
	attendance.came('ani');
	attendance.went('ani');
	await attendance.close();
	expect(leftAt()).toBe(5000);
});
