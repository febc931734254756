/** Whose the Yjs client ids of a room are, and how many each person has. Knows no document. */

export interface Owners {
	/** A participant id or `server`; undefined for an id that nobody has written with. */
	of(clientId: number): string | undefined;
	countOf(owner: string): number;
	/** Gives away those that are nobody's yet, and answers which they were. */
	claim(claims: Iterable<readonly [clientId: number, owner: string]>): [number, string][];
	/** What was claimed here, without what lies under it. */
	all(): [number, string][];
}

/** Owners of ids; over others these are what a tick would add to them. */
export function makeOwners(known: Iterable<readonly [number, string]> = [], under?: Owners): Owners {
	const owners = new Map<number, string>();
	const counts = new Map<string, number>();
	const self: Owners = {
		of: (clientId) => owners.get(clientId) ?? under?.of(clientId),
		countOf: (owner) => (counts.get(owner) ?? 0) + (under?.countOf(owner) ?? 0),
		claim: (claims) => {
			const fresh: [number, string][] = [];
			for (const [clientId, owner] of claims) {
				if (self.of(clientId) !== undefined) continue;
				owners.set(clientId, owner);
				counts.set(owner, (counts.get(owner) ?? 0) + 1);
				fresh.push([clientId, owner]);
			}
			return fresh;
		},
		all: () => [...owners],
	};
	self.claim(known);
	return self;
}
