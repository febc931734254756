/** Moments as a `datetime-local` field writes them, in a time zone that need not be the reader's. Pure. */

const MINUTE = 60_000;

/** "2019-07-22T08:05", as a clock in that time zone shows the moment. */
export function localOfMoment(at: number, timezone: string): string {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: timezone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	});
	const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
	return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** The moment that such a text means there; undefined when it is none. An hour that a change of clocks skips is taken as the one after it. */
export function momentOfLocal(local: string, timezone: string): number | undefined {
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return undefined;
	const asUtc = Date.parse(`${local}:00Z`);
	if (Number.isNaN(asUtc)) return undefined;
	const offsetAt = (at: number): number => Date.parse(`${localOfMoment(at, timezone)}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
	return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}
