/** What the facilitator's screen says of one room, computed from the document, the counts and the plan. Pure. */
import { type ActionCard, missingParts } from '@rembuk/shared/plan/action-card';
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type { Person, Room } from '@rembuk/shared/workshop/workshop-doc';

export type Whereabouts = 'here' | 'elsewhere' | 'away';
export interface Member {
	person: Person;
	state: Whereabouts;
}

export interface RoomFigures {
	members: Member[];
	/** How many people have this room open now, visitors and leaders included. */
	here: number;
	notes: number;
	cards: number;
	incomplete: number;
	/** Whole minutes since the board changed; undefined when that is not known. */
	quietFor: number | undefined;
}

const MINUTE = 60_000;

/** Where somebody is, seen from a room. */
export function whereIs(personId: string, counts: RoomCounts | undefined, online: ReadonlySet<string>): Whereabouts {
	if (counts?.online.includes(personId)) return 'here';
	return online.has(personId) ? 'elsewhere' : 'away';
}

interface Facts {
	people: Person[];
	cards: readonly ActionCard[];
	counts: Record<string, RoomCounts>;
	/** Ids of everyone who is connected to the workshop. */
	online: ReadonlySet<string>;
	/** Server time, ms. */
	now: number;
}

export function roomFigures(room: Room, { people, cards, counts, online, now }: Facts): RoomFigures {
	const count = counts[room.roomId];
	const own = cards.filter((card) => card.roomId === room.roomId);
	return {
		members: people
			.filter((person) => person.roomId === room.roomId && !isLeader(person.role))
			.map((person) => ({ person, state: whereIs(person.id, count, online) })),
		here: count?.online.length ?? 0,
		notes: count?.notes ?? 0,
		cards: own.length,
		incomplete: own.filter((card) => missingParts(card).length > 0).length,
		quietFor: count?.changedAt === undefined ? undefined : Math.max(0, Math.floor((now - count.changedAt) / MINUTE)),
	};
}
