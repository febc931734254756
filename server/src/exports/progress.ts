/** How far the exports are that somebody waits for, by a name that the waiting one chose. Kept in memory, for as long as they run. */

export interface Progress {
	state: 'waiting' | 'writing';
	done: number;
	of: number;
}

const running = new Map<string, Progress>();

/** Notes that an export runs; `end` forgets it. Without a name nobody can ask, and nothing is kept. */
export function startProgress(name: string | undefined): { tell(done: number, of: number): void; end(): void } {
	if (name === undefined) return { tell: () => undefined, end: () => undefined };
	running.set(name, { state: 'waiting', done: 0, of: 1 });
	return {
		tell: (done, of) => running.set(name, { state: 'writing', done, of }),
		end: () => running.delete(name),
	};
}

/** How far it is; undefined when no such export runs. */
export const progressOf = (name: string): Progress | undefined => running.get(name);
