import { occurrence } from '@rembuk/shared/plan/due';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { hostileReport } from '../testing/hostile-day.ts';
import { ics } from './ics.ts';

const report = (now = EVENING) => buildReport({ ...fixtureDay(), locale: 'id', now });
async function eventsOf(from: Report) {
	const text = new TextDecoder().decode(await ics.write(from));
	const calendar = new ICAL.Component(ICAL.parse(text));
	return { text, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

describe('the calendar', () => {
	it('has a whole-day entry for the workshop and for each card whose day is known', async () => {
		const { events } = await eventsOf(report());
		const days = Object.fromEntries(events.map((event) => [event.uid, [event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]]));
		expect(days).toEqual({
			'workshop-fixture-day@rembuk': ['2019-07-22', '2019-07-23', true],
			'card-card0@rembuk': ['2019-09-22', '2019-09-23', true],
			'card-card1@rembuk': ['2020-07-31', '2020-08-01', true],
			'card-card2@rembuk': ['2019-10-22', '2019-10-23', true],
			'card-card3@rembuk': ['2021-09-03', '2021-09-04', true],
		});
	});

	it('repeats what recurs, and calls off what was dropped', async () => {
		const made = report();
		const card = made.groups.flatMap((group) => group.cards).find((one) => one.cardId === 'card0');
		if (!card) throw new Error('the fixture has cards');
		card.status = 'dropped';
		const { events } = await eventsOf(made);
		const recurring = events.find(({ uid }) => uid === 'card-card2@rembuk');
		const next = recurring?.iterator();
		expect([next?.next(), next?.next()].map(String)).toEqual(['2019-10-22', '2020-01-22']);
		expect(events.find(({ uid }) => uid === 'card-card0@rembuk')?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
	});

	it('calls off the entries of cards that are part of another one now', async () => {
		const made = report();
		const [first] = made.groups;
		const gone = first?.cards.pop();
		const into = made.groups[1]?.cards[0];
		if (!gone || !into) throw new Error('the fixture has cards');
		into.mergedFrom = [{ cardId: gone.cardId, roomId: gone.roomId, what: gone.what, group: '', day: gone.dueTo }];
		const { events } = await eventsOf(made);
		const off = events.find(({ uid }) => uid === `card-${gone.cardId}@rembuk`);
		expect(off?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
		expect([off?.summary, off?.startDate.toString(), off?.description]).toEqual([gone.what, gone.dueTo, `Digabung ke dalam aksi ${into.number}`]);
	});

	it.each([
		['2026-01-31', 'P1M', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
		['2026-08-31', 'P6M', ['2027-02-28', '2027-08-31', '2028-02-29']],
		['2026-04-30', 'P3M', ['2026-07-30', '2026-10-30']],
		['2028-02-29', 'P1Y', ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
		['2026-01-28', 'P1M', ['2026-02-28', '2026-03-28']],
		['2026-01-31', 'P2W', ['2026-02-14', '2026-02-28']],
	])('falls on the days that the plan says, also from the end of a month (%s, %s)', async (date, every, days) => {
		const made = report();
		const card = made.groups.flatMap((group) => group.cards).find((one) => one.cardId === 'card2');
		if (!card) throw new Error('the fixture has cards');
		made.workshop.date = date;
		card.due = { kind: 'recurring', every };
		const { events } = await eventsOf(made);
		const next = events.find(({ uid }) => uid === 'card-card2@rembuk')?.iterator();
		expect(days.map(() => String(next?.next()))).toEqual(days);
		expect(days).toEqual(days.map((_, index) => occurrence(date, every, index + 1)));
	});

	it('keeps the UIDs and raises the sequence in a later export, and has no time zone', async () => {
		const [first, later] = [await eventsOf(report()), await eventsOf(report(EVENING + 60_000))];
		expect(later.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
		for (const [index, event] of later.events.entries()) expect(event.sequence).toBeGreaterThan(first.events[index]?.sequence ?? Number.POSITIVE_INFINITY);
		expect(first.text).not.toMatch(/TZID|X-WR-TIMEZONE/);
		expect(first.text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
	});

	it('is read whatever people wrote; lines end as they must and are no longer than 75 bytes', async () => {
		const made = hostileReport();
		for (const card of made.groups.flatMap((group) => group.cards)) card.dueTo ??= '2026-01-31';
		const { text, events } = await eventsOf(made);
		expect(events.length).toBeGreaterThan(40);
		expect(events.some(({ summary }) => summary.includes('مرحبا'))).toBe(true);
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});
});
