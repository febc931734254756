/** What an import leaves out, and why: collected while reading, bounded however hostile the file is. */

/** Where it stands in the file, and why it was left out, as a code. */
export interface LeftOut {
	path: string;
	reason: string;
}

/** So many are named; the rest is counted. */
const MOST_NAMED = 500;
const MOST_PATH = 160;

export interface LeftOutList {
	readonly named: LeftOut[];
	/** How many there are, also those that are not named. */
	readonly total: number;
	add(path: string, reason: string): void;
}

/** An empty list. */
export function openLeftOut(): LeftOutList {
	const named: LeftOut[] = [];
	let total = 0;
	return {
		named,
		get total() {
			return total;
		},
		add: (path, reason) => {
			total++;
			if (named.length < MOST_NAMED) named.push({ path: path.slice(0, MOST_PATH), reason });
		},
	};
}
