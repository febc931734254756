/** Things that several connections hold together: opened by the first, closed after the last. */

export interface Held<T> {
	value: T;
	/** Lets go; more than once is harmless. */
	release(): void;
}

export interface SharedThings<T> {
	acquire(key: string): Promise<Held<T>>;
	/** What is open now. */
	peek(key: string): T | undefined;
}

/** Opens each key once while somebody holds it. A thing whose `isDead` is true is not handed out again. */
export function shareThings<T extends { close(): void; isDead(): boolean }>(open: (key: string) => Promise<T>): SharedThings<T> {
	interface Entry {
		opening: Promise<T>;
		value: T | undefined;
		holders: number;
	}
	const entries = new Map<string, Entry>();
	const forget = (key: string, entry: Entry): void => {
		if (entries.get(key) === entry) entries.delete(key);
	};
	return {
		acquire: async (key) => {
			let entry = entries.get(key);
			if (!entry || entry.value?.isDead()) {
				const fresh: Entry = { opening: open(key), value: undefined, holders: 0 };
				entries.set(key, fresh);
				entry = fresh;
			}
			const held = entry;
			held.holders++;
			try {
				held.value = await held.opening;
			} catch (error) {
				forget(key, held);
				throw error;
			}
			const { value } = held;
			let isHeld = true;
			return {
				value,
				release: () => {
					if (!isHeld) return;
					isHeld = false;
					if (--held.holders > 0) return;
					forget(key, held);
					value.close();
				},
			};
		},
		peek: (key) => entries.get(key)?.value,
	};
}
