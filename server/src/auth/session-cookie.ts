/** The cookie of a workshop and role: its name, how it is set, read and cleared. One for leading and one for taking part, so that a browser may hold both. */
import type { IncomingMessage } from 'node:http';
import { isLeader, type Role } from '@rembuk/shared/workshop/roles';

/** Half a year, in seconds, like the session itself. */
const MAX_AGE = 180 * 24 * 60 * 60;

/** f: of those who lead; p: of the others. */
export type Seat = 'f' | 'p';

export const seatOf = (role: Role): Seat => (isLeader(role) ? 'f' : 'p');

/** `__Host-` binds it to this very host and to https; browsers refuse that name on plain http. */
const nameOf = (workshopId: string, seat: Seat, isSecure: boolean): string => `${isSecure ? '__Host-' : ''}rembuk-${workshopId}-${seat}`;

/** Names and tokens are URL-safe by their making: nothing to escape. */
const setCookie = (name: string, value: string, maxAge: number, isSecure: boolean): string =>
	`${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

/** The Set-Cookie that signs a browser in. */
export const cookieFor = (workshopId: string, seat: Seat, token: string, isSecure: boolean): string =>
	setCookie(nameOf(workshopId, seat, isSecure), token, MAX_AGE, isSecure);

/** The Set-Cookie that signs it out. */
export const cookieGone = (workshopId: string, seat: Seat, isSecure: boolean): string => setCookie(nameOf(workshopId, seat, isSecure), '', 0, isSecure);

/** A token that a browser sent, and the seat whose cookie it lay in. */
export interface CookieToken {
	seat: Seat;
	token: string;
}

/** The tokens that a request carries for a workshop, in the order in which they count: leading first, unless it asks to take part. */
export function tokensOf(request: IncomingMessage, workshopId: string, isSecure: boolean): CookieToken[] {
	const cookies = readCookies(request.headers.cookie ?? '');
	const seats: Seat[] = wanted(request) === 'participant' ? ['p', 'f'] : ['f', 'p'];
	return seats.flatMap((seat) => {
		const token = cookies.get(nameOf(workshopId, seat, isSecure));
		return token ? [{ seat, token }] : [];
	});
}

/** The first of a name counts, as in every server. */
function readCookies(header: string): Map<string, string> {
	const cookies = new Map<string, string>();
	for (const pair of header.split(';')) {
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
	}
	return cookies;
}

/** As whom a page with both cookies asks: by header on the API, by query on the upgrade (a browser's websocket takes no headers). */
function wanted(request: IncomingMessage): string | undefined {
	const header = request.headers['x-rembuk-as'];
	if (typeof header === 'string') return header;
	const query = request.url?.split('?')[1];
	return query === undefined ? undefined : (new URLSearchParams(query).get('as') ?? undefined);
}
