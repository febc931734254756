/** Finds in an update of either layout whose n-th move it holds. */
import * as Y from 'yjs';

/** Calls back with the mover's number and the number of its action, for each move that is still in the update. */
export function readStamps(update: Uint8Array, onMove: (mover: number, action: number) => void): void {
	for (const struct of Y.decodeUpdate(update).structs) {
		if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue;
		for (const value of struct.content.arr as unknown[]) {
			if (Array.isArray(value))
				onMove(Number(value[1]), Number(value[0])); // a place: [x, y]
			else {
				const record = ((value as { val?: unknown }).val ?? value) as { typeName?: unknown; x?: unknown; y?: unknown };
				if (record.typeName === 'shape') onMove(Number(record.y), Number(record.x));
			}
		}
	}
}
