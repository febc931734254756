/** Whether a value is plain JSON within limits. Lets nothing through that a validator, a browser or a later reader could trip over. */

const MAX_DEPTH = 32;
/** Nothing on a board or in a plan has a number beyond this; 1e308 overflows in the first addition. */
const MAX_NUMBER = 9e15;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** True for null, booleans, finite numbers, strings, and arrays and plain objects of them, at most 32 deep. */
export function isPlainJson(value: unknown, depth = 0): boolean {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return true;
		case 'number':
			return Number.isFinite(value) && Math.abs(value) <= MAX_NUMBER;
		case 'object':
			break;
		default:
			return false; // undefined, bigint, symbol, function
	}
	if (value === null) return true;
	if (depth >= MAX_DEPTH) return false;
	if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1));
	// bytes have another prototype, and so has what a `__proto__` key made
	if (Object.getPrototypeOf(value) !== Object.prototype) return false;
	return Object.entries(value).every(([key, item]) => !FORBIDDEN_KEYS.has(key) && key.length <= 256 && isPlainJson(item, depth + 1));
}
