import { beforeEach, expect, test, vi } from 'vitest';
import { forgetWorkshop, listMyWorkshops, myWorkshop, rememberWorkshop } from './my-workshops.ts';

beforeEach(() => {
	localStorage.clear();
	vi.useFakeTimers({ now: 1000 });
	return () => vi.useRealTimers();
});
const workshop = (workshopId: string) => ({ workshopId, title: workshopId, date: '2026-01-01', code: 'ABCDEFGH' });

test('the most recently opened comes first', () => {
	for (const id of ['a', 'b', 'a']) {
		vi.advanceTimersByTime(10);
		rememberWorkshop(workshop(id));
	}
	expect(listMyWorkshops().map(({ workshopId }) => workshopId)).toEqual(['a', 'b']);
});

test('what is not said again stays: the leader who joins as a participant, the rejoin code', () => {
	rememberWorkshop({ ...workshop('a'), isLeader: true });
	rememberWorkshop({ ...workshop('a'), person: { participantId: 'p', name: 'Siti', role: 'participant', rejoinCode: 'QQQQWWWW' } });
	rememberWorkshop({ ...workshop('a'), title: 'new', person: { participantId: 'p', name: 'Siti R', role: 'participant' } });
	expect(myWorkshop('a')).toMatchObject({ title: 'new', isLeader: true, person: { name: 'Siti R', rejoinCode: 'QQQQWWWW' } });
});

test('another person on this browser does not inherit the rejoin code', () => {
	rememberWorkshop({ ...workshop('a'), person: { participantId: 'p', name: 'Siti', role: 'participant', rejoinCode: 'QQQQWWWW' } });
	rememberWorkshop({ ...workshop('a'), person: { participantId: 'q', name: 'Budi', role: 'participant' } });
	expect(myWorkshop('a')?.person).toEqual({ participantId: 'q', name: 'Budi', role: 'participant' });
});

test('a workshop can be taken off, and what somebody else wrote under the key does no harm', () => {
	rememberWorkshop(workshop('a'));
	forgetWorkshop('a');
	expect(listMyWorkshops()).toEqual([]);
	localStorage.setItem('rembuk:my-workshops', '{"x": 7, "y": null}');
	expect(listMyWorkshops()).toEqual([]);
	localStorage.setItem('rembuk:my-workshops', 'broken{');
	expect(listMyWorkshops()).toEqual([]);
});
