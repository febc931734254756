/** How often presence is told. Pure. */

/** Told at most so often, ms; the first after a silence at once. Together with something else it may go earlier: that costs no write of its own. */
export interface Pace {
	alone: number;
	along: number;
}

const SMALL_ROOM: Pace = { alone: 60, along: 24 };
/** What is told grows with the square of the people, and nobody follows so many cursors. */
const LARGE_ROOM: Pace = { alone: 116, along: 105 };
const HALL: Pace = { alone: 172, along: 160 };
/** Up to so many people are a group, up to so many a large one; more are a hall. */
const SMALL = 16;
const LARGE = 32;
/** With more on the whole server the cursors of a small group too are told with every second beat: writing them is what such a server does most. */
const CROWD = 300;
const THRONG = 600;

/** How often presence is told in a room of so many, when so many are on the server. */
export function paceFor(people: number, everybody: number): Pace {
	if (people > LARGE || everybody > THRONG) return HALL;
	return people > SMALL || everybody > CROWD ? LARGE_ROOM : SMALL_ROOM;
}
