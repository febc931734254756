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
	const mine: Progress = { state: 'waiting', done: 0, of: 1 };
	running.set(name, mine);
	return {
		tell: (done, of) => void Object.assign(mine, { state: 'writing', done, of }),
		end: () => void (running.get(name) === mine && running.delete(name)), // a later one of the same name goes on being told
	};
}

/** How far it is; undefined when no such export runs. */
export const progressOf = (name: string): Progress | undefined => running.get(name);
