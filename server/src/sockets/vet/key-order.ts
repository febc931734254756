/**
 * Which of two structs of one key comes last, and so holds. Yjs keeps all that was ever written to a key in one row: each struct stands behind the one that it
 * follows, and those that follow the same one stand in the order of their client ids, each with all that follows it. Knows no grammar; the document is read.
 */
import type * as Y from 'yjs';

/** The way from a struct back to the beginning of its key: of each run of clocks that follow each other, the part that lies on it. */
type Way = { client: number; start: number; clock: number }[];

/** Who writes nothing but structs that follow each other does not go further back than this to the place where two ways part. */
const FURTHEST = 4000;

/** The struct that holds an id; undefined when nobody has it, or when nobody can tell any more what it followed. */
export type FindItem = (id: Y.ID) => Y.Item | undefined;

function wayOf(last: Y.ID, find: FindItem): Way | undefined {
	const way: Way = [];
	for (let id: Y.ID | null = last; id !== null; ) {
		const item: Y.Item | undefined = find(id);
		if (!item || way.length === FURTHEST) return undefined;
		way.push({ client: id.client, start: item.id.clock, clock: id.clock });
		id = item.origin;
	}
	return way;
}

/** The client id of what stands on the way just behind where it meets another at `clock` of its n-th run; undefined when it ends there. */
function nextOf(way: Way, n: number, clock: number): number | undefined {
	const run = way[n];
	if (run && run.clock > clock) return run.client;
	return way[n - 1]?.client;
}

/** True when one certainly stands before the other. Both belong to the same key, and neither says what it precedes (Yjs never does so for a key). */
export function isBefore(first: Y.Item, second: Y.Item, find: FindItem): boolean {
	const [one, other] = [wayOf(first.lastId, find), wayOf(second.id, find)];
	if (!one || !other) return false;
	const runs = new Map(other.map((run, n) => [`${run.client} ${run.start}`, n]));
	const n = one.findIndex(({ client, start }) => runs.has(`${client} ${start}`));
	const m = n < 0 ? other.length : (runs.get(`${one[n]?.client} ${one[n]?.start}`) as number);
	const meet = n < 0 ? -1 : Math.min(one[n]?.clock as number, other[m]?.clock as number);
	const behindOne = nextOf(one, n < 0 ? one.length : n, meet);
	const behindOther = nextOf(other, m, meet);
	if (behindOther === undefined) return false; // the second comes first
	return behindOne === undefined || behindOne < behindOther;
}
