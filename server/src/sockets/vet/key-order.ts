/**
 * Which of the structs of one key comes last, and so holds. Yjs keeps all that was ever written to a key in one row: each struct stands behind the one that it
 * follows, and those that follow the same one stand in the order of their client ids, each with all that follows it. Knows no grammar; the document is read.
 */
import type * as Y from 'yjs';

/** The struct that holds an id; undefined when nobody has it, or when nobody can tell any more what it followed. */
export type FindItem = (id: Y.ID) => Y.Item | undefined;

/** How many structs may be looked at: whoever sends a message pays for it, the others wait for it. */
export interface Steps {
	left: number;
}

/** A struct on a way back to the beginning of its key, and the id in it by which the way goes on (a struct may hold many that follow each other). */
interface Stop {
	item: Y.Item;
	clock: number;
}

/** A way back from a struct, walked as far as anybody asked. */
interface Way {
	stops: Stop[];
	/** One further; false at its end, or when it cannot be told. */
	extend(): boolean;
	/** False when it ended without reaching the beginning. */
	isSound(): boolean;
}

function openWay(from: Y.ID, find: FindItem, steps: Steps): Way {
	const stops: Stop[] = [];
	let next: Y.ID | null = from;
	let isSound = true;
	return {
		stops,
		isSound: () => isSound,
		extend: () => {
			if (next === null || !isSound) return false;
			const item: Y.Item | undefined = steps.left-- > 0 ? find(next) : undefined;
			isSound = item !== undefined;
			if (!item) return false;
			stops.push({ item, clock: next.clock });
			next = item.origin;
			return true;
		},
	};
}

/**
 * Answers for other structs of the key of `last` whether they certainly stand before it. None of them may say what it precedes (Yjs never does so for a key).
 * When the steps are used up, nothing is certain any more.
 */
export function openOrder(last: Y.Item, find: FindItem, steps: Steps): (other: Y.Item) => boolean {
	const way = openWay(last.id, find, steps);
	const onWay = new Map<Y.Item, number>();
	/** Structs beside the way that stand before it, with all that follows them. */
	const before = new Set<Y.Item>();
	const extendWay = (): boolean => {
		const isFurther = way.extend();
		if (isFurther) onWay.set((way.stops.at(-1) as Stop).item, way.stops.length - 1);
		return isFurther;
	};
	return (other) => {
		const side = openWay(other.lastId, find, steps);
		const beside = new Map<Y.Item, number>();
		let met: { side: number; way: number } | undefined;
		for (let isMoving = true; isMoving && !met; ) {
			isMoving = false;
			if (side.extend()) {
				isMoving = true;
				const { item } = side.stops.at(-1) as Stop;
				if (before.has(item)) return true;
				beside.set(item, side.stops.length - 1);
				const at = onWay.get(item);
				if (at !== undefined) met = { side: side.stops.length - 1, way: at };
			}
			if (!met && extendWay()) {
				isMoving = true;
				const at = beside.get((way.stops.at(-1) as Stop).item);
				if (at !== undefined) met = { side: at, way: way.stops.length - 1 };
			}
		}
		if (!side.isSound() || !way.isSound()) return false;
		const at = met ?? { side: side.stops.length, way: way.stops.length };
		const clock = met ? Math.min(side.stops[met.side]?.clock as number, way.stops[met.way]?.clock as number) : -1;
		const [behind, wanted] = [clientBehind(side.stops, at.side, clock), clientBehind(way.stops, at.way, clock)];
		const isBefore = wanted !== undefined && (behind === undefined || behind < wanted);
		if (isBefore) for (const { item } of side.stops.slice(0, at.side)) before.add(item);
		return isBefore;
	};
}

/** The client id of what stands on a way just behind the place `clock` in its n-th stop; undefined when the way begins there. */
function clientBehind(stops: readonly Stop[], n: number, clock: number): number | undefined {
	const stop = stops[n];
	if (stop && stop.clock > clock) return stop.item.id.client;
	return stops[n - 1]?.item.id.client;
}
