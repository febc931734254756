/**
 * Tells at a glance the presence that nearly all clients send: nothing but what the grammar knows, in its bounds. It is told on as it came. What is not plain
 * may still be in the grammar; the grammar itself, `presenceSchema`, decides that.
 */

const FARTHEST = 1e6;
const MOST_SELECTED = 50;

/** True for a parsed state that `presenceSchema` would answer unchanged. */
export function isPlainPresence(value: unknown): value is Record<string, unknown> {
	if (!isObject(value)) return false;
	for (const key in value) if (!isPlain(key, value[key])) return false;
	return true;
}

function isPlain(key: string, value: unknown): boolean {
	switch (key) {
		case 'cursor':
		case 'drag':
			return value === null || isPlace(value);
		case 'selection':
			return Array.isArray(value) && value.length <= MOST_SELECTED && value.every((id) => isShort(id, 80));
		case 'tool':
			return isShort(value, 32);
		case 'editing':
			return value === null || isShort(value, 80);
		case 'roomId':
			return value === null || isShort(value, 40);
		default:
			return false;
	}
}

function isPlace(value: unknown): boolean {
	if (!isObject(value)) return false;
	for (const key in value) if (key !== 'x' && key !== 'y') return false;
	return isCoordinate(value.x) && isCoordinate(value.y);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isShort = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most;
const isCoordinate = (value: unknown): boolean => typeof value === 'number' && value >= -FARTHEST && value <= FARTHEST;
