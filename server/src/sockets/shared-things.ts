/** Things that several connections hold together: opened by the first, closed after the last, or a while later. */

export interface Held<T> {
	value: T;
	/** Lets go; more than once is harmless. */
	release(): void;
}

export interface SharedThings<T> {
	acquire(key: string): Promise<Held<T>>;
	/** What is open now. */
	peek(key: string): T | undefined;
	/** Closes at once what is only kept for who might come back, and keeps nothing so from now on. */
	settle(): void;
}

/**
 * Opens each key once while somebody holds it, and for `lingerMs` more: a page that is loaded again finds it open. A thing whose `isDead` is true is not handed
 * out again.
 */
export function shareThings<T extends { close(): void; isDead(): boolean }>(open: (key: string) => Promise<T>, lingerMs = 0): SharedThings<T> {
	interface Entry {
		opening: Promise<T>;
		value: T | undefined;
		holders: number;
		/** Runs while nobody holds it. */
		timer: NodeJS.Timeout | undefined;
	}
	const entries = new Map<string, Entry>();
	const lingering = new Map<Entry, () => void>();
	let lingers = lingerMs > 0;
	const forget = (key: string, entry: Entry): void => {
		if (entries.get(key) === entry) entries.delete(key);
	};
	return {
		acquire: async (key) => {
			let entry = entries.get(key);
			if (!entry || entry.value?.isDead()) {
				const fresh: Entry = { opening: open(key), value: undefined, holders: 0, timer: undefined };
				entries.set(key, fresh);
				entry = fresh;
			}
			const held = entry;
			held.holders++;
			clearTimeout(held.timer);
			lingering.delete(held);
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
					const close = (): void => {
						lingering.delete(held);
						forget(key, held);
						value.close();
					};
					if (!lingers || value.isDead()) return close();
					lingering.set(held, close);
					held.timer = setTimeout(close, lingerMs);
					held.timer.unref();
				},
			};
		},
		peek: (key) => entries.get(key)?.value,
		settle: () => {
			lingers = false;
			for (const [{ timer }, close] of [...lingering]) {
				clearTimeout(timer);
				close();
			}
		},
	};
}
