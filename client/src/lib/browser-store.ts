/** Small things kept in this browser, as JSON. A browser without storage (private mode, full) forgets them and goes on. Knows no key. */

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is kept under a key; undefined when nothing is, or when it cannot be read. */
export function readKept(key: string, storage: Storage | undefined = local()): unknown {
	try {
		const text = storage?.getItem(key);
		return text === null || text === undefined ? undefined : JSON.parse(text);
	} catch (error) {
		console.warn('browser-store: unreadable', key, error); // somebody else's value, or storage is forbidden
		return undefined;
	}
}

/** Keeps a value under a key (undefined removes it); false when this browser keeps nothing. */
export function keep(key: string, value: unknown, storage: Storage | undefined = local()): boolean {
	try {
		if (value === undefined) storage?.removeItem(key);
		else storage?.setItem(key, JSON.stringify(value));
		return storage !== undefined;
	} catch (error) {
		console.warn('browser-store: not kept', key, error);
		return false;
	}
}

/** A kept object, or an empty one. */
export const readKeptRecord = (key: string): Record<string, unknown> => {
	const value = readKept(key);
	return isRecord(value) ? value : {};
};

/** This tab's own storage: survives a reload, not the tab. */
export function tab(): Storage | undefined {
	try {
		return window.sessionStorage;
	} catch {
		return undefined; // the browser forbids storage; the accessor itself throws
	}
}

function local(): Storage | undefined {
	try {
		return window.localStorage;
	} catch {
		return undefined; // as above
	}
}
