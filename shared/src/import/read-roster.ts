/** People out of a table: names, and where the table says so, sectors and groups by key, title or number. Pure. */
import type { LocalText } from '../text/locale.ts';
import { LIMITS } from '../workshop/definition.ts';
import { cleanName } from '../workshop/name.ts';
import { joinRows, type LeftOutRows } from './left-out.ts';
import { lastNumber, type Table } from './table.ts';

/** Which column holds what; undefined for none. */
export interface RosterColumns {
	name: number;
	sector?: number | undefined;
	group?: number | undefined;
}
export interface RosterPerson {
	name: string;
	sector?: string;
	topicKey?: string;
}
interface Titled {
	key: string;
	title: LocalText;
}
export interface RosterContext {
	sectors: readonly Titled[];
	topics: readonly Titled[];
	/** Names of those who are there already. */
	names: readonly string[];
	/** How many more the workshop holds. */
	room: number;
}
export interface RosterRead {
	people: RosterPerson[];
	leftOut: LeftOutRows[];
}

const HEADINGS: Readonly<Record<keyof RosterColumns, RegExp>> = {
	name: /^(nama( lengkap| peserta)?|(full )?name|participant)$/i,
	sector: /^(sektor|sector|unsur|lembaga|instansi|institusi|institution|organi[sz]ation)$/i,
	group: /^(kelompok|group|grup|topik|topic|ruang|room)$/i,
};

/** Which columns the headings name; the first one holds the names where none does. */
export function guessColumns(headings: readonly string[]): RosterColumns {
	const find = (part: keyof RosterColumns): number | undefined => {
		const found = headings.findIndex((heading) => HEADINGS[part].test(heading.trim()));
		return found < 0 ? undefined : found;
	};
	return { name: find('name') ?? 0, sector: find('sector'), group: find('group') };
}

/** True when a heading names a column that we know. */
export const namesColumns = (headings: readonly string[]): boolean =>
	headings.some((heading) => Object.values(HEADINGS).some((known) => known.test(heading.trim())));

/** Reads it. Somebody whose sector or group is not known is entered without; somebody who is there already is not entered again. */
export function readRoster({ rows, numbers, moreRows }: Table, columns: RosterColumns, hasHeadings: boolean, context: RosterContext): RosterRead {
	const people: RosterPerson[] = [];
	const left: { row: number; name: string; reason: string }[] = [];
	const known = new Set(context.names.map(alike));
	rows.forEach((row, n) => {
		if (hasHeadings && n === 0) return;
		const cell = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? '').trim());
		const name = cleanName(cell(columns.name)).slice(0, LIMITS.name).trim();
		const leave = (reason: string): number => left.push({ row: numbers[n] ?? n + 1, name, reason });
		const fault = name === '' ? 'empty' : known.has(alike(name)) ? 'known-name' : people.length >= context.room ? 'workshop-full' : undefined;
		if (fault !== undefined) {
			leave(fault);
			return;
		}
		known.add(alike(name));
		const sector = findKey(context.sectors, cell(columns.sector));
		const topicKey = findKey(context.topics, cell(columns.group));
		if (sector === undefined && cell(columns.sector) !== '') leave('unknown-sector');
		if (topicKey === undefined && cell(columns.group) !== '') leave('unknown-group');
		people.push({ name, ...(sector !== undefined && { sector }), ...(topicKey !== undefined && { topicKey }) });
	});
	return { people, leftOut: joinRows(left, { from: lastNumber(numbers) + 1, count: moreRows }) };
}

const alike = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** By key, by title in any language, or by its number from 1. */
function findKey(list: readonly Titled[], wanted: string): string | undefined {
	const text = alike(wanted);
	if (text === '') return undefined;
	const number = /^(?:(?:kelompok|group|grup)\s*)?(\d{1,2})$/i.exec(text)?.[1];
	const titles = (title: LocalText): string[] => (typeof title === 'string' ? [title] : [title.id ?? '', title.en ?? '']);
	const found = list.find(({ key, title }) => alike(key) === text || titles(title).some((one) => alike(one) === text));
	return found?.key ?? (number === undefined ? undefined : list[Number(number) - 1]?.key);
}
