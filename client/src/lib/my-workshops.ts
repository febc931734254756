/** The workshops that this browser knows: a list for the home page, kept here and nowhere else. Holds no secret but the personal rejoin code. */
import { parseCode } from '@rembuk/shared/ids';
import type { LocalText } from '@rembuk/shared/text/locale';
import type { Role } from '@rembuk/shared/workshop/roles';
import { keep, readKeptRecord } from './browser-store.ts';

const KEY = 'rembuk:my-workshops';
/** More than anybody scrolls through; keeps the list small. */
const MOST = 60;

export interface MyWorkshop {
	workshopId: string;
	title: LocalText;
	/** The day of the workshop, YYYY-MM-DD. */
	date: string;
	code: string;
	/** When it was last opened here, ms since 1970. */
	seenAt: number;
	/** Who this browser is there, by cookie. */
	isLeader?: boolean;
	/** The participant id of who leads here: what they wrote is kept by it. */
	leaderId?: string;
	person?: { participantId: string; name: string; role: Role; rejoinCode?: string };
}

const isMine = (value: unknown): value is MyWorkshop =>
	typeof value === 'object' && value !== null && 'workshopId' in value && 'title' in value && 'code' in value;

/** Most recently opened first. */
export const listMyWorkshops = (): MyWorkshop[] =>
	Object.values(readKeptRecord(KEY))
		.filter(isMine)
		.sort((a, b) => b.seenAt - a.seenAt);

/** What this browser knows of one workshop. */
export const myWorkshop = (workshopId: string): MyWorkshop | undefined => listMyWorkshops().find((mine) => mine.workshopId === workshopId);

/** Notes what is now known of a workshop; what is not given stays as it was. */
export function rememberWorkshop(news: Pick<MyWorkshop, 'workshopId' | 'title' | 'date' | 'code'> & Partial<MyWorkshop>): void {
	const old = myWorkshop(news.workshopId);
	const person = news.person && { ...(old?.person?.participantId === news.person.participantId ? old.person : {}), ...news.person };
	const code = parseCode(news.code) ?? news.code; // the API writes it in two groups
	const next: MyWorkshop = { ...old, ...news, code, ...(person && { person }), seenAt: Date.now() };
	const others = listMyWorkshops().filter((mine) => mine.workshopId !== news.workshopId);
	keep(KEY, Object.fromEntries([next, ...others].slice(0, MOST).map((mine) => [mine.workshopId, mine])));
}

/** Takes a workshop off the list; its cookie and its data stay. */
export function forgetWorkshop(workshopId: string): void {
	const rest = listMyWorkshops().filter((mine) => mine.workshopId !== workshopId);
	keep(KEY, Object.fromEntries(rest.map((mine) => [mine.workshopId, mine])));
}
