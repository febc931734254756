/** The people of a group who have no browser: each with the stock provider, writing the notes that fall to them. */
import type { Joined } from './call.ts';
import type { Peer } from './peer.ts';

export interface Member {
	person: Joined;
	peer: Peer;
}

/** Deals notes out like cards: the n-th note to the n-th member, round and round. */
export function deal<T, M>(things: readonly T[], members: readonly M[]): { member: M; thing: T; at: number }[] {
	return things.map((thing, at) => {
		const member = members[at % members.length];
		if (!member) throw new Error('nobody to deal to');
		return { member, thing, at };
	});
}

/** Each member writes the notes dealt to them, in a row of their own far from what is written by hand. */
export function writeDealt(notes: readonly string[], members: readonly Member[], row: number): void {
	for (const { member, thing, at } of deal(notes, members)) member.peer.write(thing, { x: at * 220, y: 3000 + row * 300 }, member.person.participantId);
}
