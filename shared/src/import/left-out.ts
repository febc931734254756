/** What an import leaves out, and why: collected while reading, bounded however hostile the file is. */

/** Where it stands in the file, and why it was left out, as a code. */
export interface LeftOut {
	path: string;
	reason: string;
}

/** Rows of a table that are left out for the same reason: one, or several one after the other. */
export interface LeftOutRows extends LeftOut {
	count: number;
}

/** Rows one after the other with the same reason become one entry (`502–5000`); a row with a name stays alone. Numbers as the spreadsheet counts. */
export function joinRows(rows: readonly { row: number; name?: string; reason: string }[], beyond: { from: number; count: number }): LeftOutRows[] {
	const joined: LeftOutRows[] = [];
	let run: { from: number; last: number; reason: string } | undefined;
	for (const { row, name = '', reason } of rows) {
		const entry = joined.at(-1);
		if (name === '' && entry && run?.reason === reason && run.last < row) {
			run.last = row;
			entry.path = `${run.from}–${row}`;
			entry.count++;
		} else {
			joined.push({ path: `${row} ${name}`.trim(), reason, count: 1 });
			run = name === '' ? { from: row, last: row, reason } : undefined;
		}
	}
	if (beyond.count > 0) joined.push({ path: `${beyond.from}–${beyond.from + beyond.count - 1}`, reason: 'beyond-limit', count: beyond.count });
	return joined;
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
