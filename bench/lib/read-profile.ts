/** Sums up what node --cpu-prof wrote: which functions had the CPU. Knows no server. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Profile {
	nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
	samples: number[];
	timeDeltas: number[];
}

export interface ProfileLine {
	what: string;
	/** Share of the time in which the thread was not idle. */
	share: number;
}

const IDLE = new Set(['(idle)', '(root)']);

/** The busiest functions of each thread in the last seconds before it ended, the busiest thread first. What the start cost is left out. */
export function readProfiles(directory: string, most: number, lastSeconds: number): { thread: string; busySeconds: number; lines: ProfileLine[] }[] {
	return readdirSync(directory)
		.filter((name) => name.endsWith('.cpuprofile'))
		.map((name) => ({ thread: name, ...sumUp(JSON.parse(readFileSync(join(directory, name), 'utf8')) as Profile, most, lastSeconds) }))
		.sort((a, b) => b.busySeconds - a.busySeconds);
}

function sumUp({ nodes, samples, timeDeltas }: Profile, most: number, lastSeconds: number): { busySeconds: number; lines: ProfileLine[] } {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const spent = new Map<string, number>();
	let busy = 0;
	let left = timeDeltas.reduce((sum, delta) => sum + delta, 0);
	samples.forEach((id, i) => {
		const frame = frames.get(id);
		const time = timeDeltas[i] ?? 0;
		left -= time;
		if (left > lastSeconds * 1e6) return;
		if (!frame || IDLE.has(frame.functionName)) return;
		const what = `${frame.functionName || '(anonymous)'}  ${basename(frame.url)}:${frame.lineNumber + 1}`;
		busy += time;
		spent.set(what, (spent.get(what) ?? 0) + time);
	});
	const lines = [...spent].sort((a, b) => b[1] - a[1]).slice(0, most);
	return { busySeconds: busy / 1e6, lines: lines.map(([what, time]) => ({ what, share: time / busy })) };
}
