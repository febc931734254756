/** Assertions for what must be true inside the house; a failure here is a bug of ours, never a user's mistake. */

/**
 * Returns the value, or throws when it is null or undefined.
 * @throws Error with the given words when the value is missing.
 */
export function must<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new Error(`broken: ${what}`);
	return value;
}

/** Makes the compiler prove that a switch has handled every case. */
export function never(value: never): never {
	throw new Error(`broken: unexpected ${JSON.stringify(value)}`);
}
