/** Which cells of a workbook are days and times, and what they say. Excel keeps them as numbers; only their style tells. Pure; knows no sheet. */
import { attributeOf, scanXml } from './scan-xml.ts';

/** What of a moment a style shows. */
type Shown = 'day' | 'time' | 'both';

/** Number formats that every Excel has (ECMA-376, 18.8.30), with those of East Asia. */
const BUILT_IN: readonly [from: number, to: number, shown: Shown][] = [
	[14, 17, 'day'],
	[18, 21, 'time'],
	[22, 22, 'both'],
	[27, 31, 'day'],
	[32, 35, 'time'],
	[36, 36, 'day'],
	[45, 47, 'time'],
	[50, 58, 'day'],
];
const DAY_MS = 86_400_000;
/** The day 0: 1899-12-30, so that numbers from 61 on are right in spite of the 29 February 1900 that Excel believes in; or 1904 on old Macs. */
const EPOCH = { normal: Date.UTC(1899, 11, 30), mac: Date.UTC(1904, 0, 1) };
/** The last day that has four digits for its year, whatever the epoch. */
const LAST = 2_957_003;

/** The style numbers that cells use, each with what it shows; undefined for those that are no moments. */
export function momentStyles(styles: string): (Shown | undefined)[] {
	const own = new Map<number, Shown | undefined>();
	const list: (Shown | undefined)[] = [];
	let isInCells = false;
	scanXml(styles, ({ name, kind, attributes }) => {
		if (name === 'cellXfs') isInCells = kind === 'open';
		else if (name === 'numFmt' && kind !== 'close') own.set(Number(attributeOf(attributes, 'numFmtId')), shownBy(attributeOf(attributes, 'formatCode') ?? ''));
		else if (name === 'xf' && kind !== 'close' && isInCells) {
			const id = Number(attributeOf(attributes, 'numFmtId'));
			list.push(own.has(id) ? own.get(id) : BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2]);
		}
	});
	return list;
}

/** What a format of one's own shows: its letters outside quotes, escapes, and colours or languages in brackets. */
function shownBy(format: string): Shown | undefined {
	const [first = ''] = format.split(';');
	const letters = first
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.replace(/\[(h+|m+|s+)\]/gi, '$1')
		.replace(/\[[^\]]*\]/g, '')
		.toLowerCase();
	const isTime = /[hs]/.test(letters);
	const isDay = /[yd]/.test(letters) || (letters.includes('m') && !isTime);
	return isDay ? (isTime ? 'both' : 'day') : isTime ? 'time' : undefined;
}

/** The moment as ISO text (`2019-07-22`, `09:30`, `2019-07-22 09:30`); the number itself when it is none. */
export function momentOf(value: string, shown: Shown, isMac: boolean): string {
	const days = Number(value);
	if (value.trim() === '' || !Number.isFinite(days) || days < 0 || days > LAST) return value;
	const iso = new Date((isMac ? EPOCH.mac : EPOCH.normal) + Math.round(days * 86_400) * 1000).toISOString();
	const [day = '', clock = ''] = iso.split('T');
	const time = clock.slice(0, clock.startsWith('00', 6) ? 5 : 8);
	if (shown === 'time') return days < 1 ? time : `${Math.floor(Math.round(days * 1440) / 60)}:${String(Math.round(days * 1440) % 60).padStart(2, '0')}`;
	return shown === 'day' || (days * DAY_MS) % DAY_MS === 0 ? day : `${day} ${time}`;
}

/** `t="d"`: a moment that stands there as ISO 8601. */
export const isoCell = (value: string): string => value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ');
