/** Sums up what node --cpu-prof wrote: which functions had the CPU. Knows no server. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Profile {
	nodes: { id: number; children?: number[]; callFrame: { functionName: string; url: string; lineNumber: number } }[];
	samples: number[];
	timeDeltas: number[];
}

export interface ProfileLine {
	what: string;
	/** Share of the time in which the thread was not idle. */
	share: number;
}

const IDLE = new Set(['(idle)', '(root)']);

/** A part of the work: all that is called by one of these functions, and is in no part before it. */
export interface ProfilePart {
	part: string;
	functions: readonly string[];
}

interface Summary {
	busySeconds: number;
	lines: ProfileLine[];
	parts: ProfileLine[];
}

export interface ProfileWish {
	/** So many of the busiest functions. */
	most: number;
	/** Only what was before the end by so much; what the start cost is left out. */
	lastSeconds: number;
	parts: readonly ProfilePart[];
}

/** Where each thread had the CPU in the last seconds before it ended, the busiest thread first: its busiest functions by themselves, and parts with all that they call. */
export function readProfiles(directory: string, wish: ProfileWish): (Summary & { thread: string })[] {
	return readdirSync(directory)
		.filter((name) => name.endsWith('.cpuprofile'))
		.map((name) => ({ thread: name, ...sumUp(JSON.parse(readFileSync(join(directory, name), 'utf8')) as Profile, wish) }))
		.sort((a, b) => b.busySeconds - a.busySeconds);
}

function sumUp({ nodes, samples, timeDeltas }: Profile, { most, lastSeconds, parts }: ProfileWish): Summary {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
	const partOf = (id: number): string => {
		const names = new Set<string>();
		for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) names.add(frames.get(at)?.functionName ?? '');
		return parts.find(({ functions }) => functions.some((name) => names.has(name)))?.part ?? 'everything else';
	};
	const partOfNode = new Map(nodes.map(({ id }) => [id, partOf(id)]));
	const spent = new Map<string, number>();
	const spentInPart = new Map<string, number>();
	const add = (to: Map<string, number>, what: string, time: number): void => void to.set(what, (to.get(what) ?? 0) + time);
	let busy = 0;
	let left = timeDeltas.reduce((sum, delta) => sum + delta, 0);
	samples.forEach((id, i) => {
		const frame = frames.get(id);
		const time = timeDeltas[i] ?? 0;
		left -= time;
		if (left > lastSeconds * 1e6) return;
		if (!frame || IDLE.has(frame.functionName)) return;
		busy += time;
		add(spent, `${frame.functionName || '(anonymous)'}  ${basename(frame.url)}:${frame.lineNumber + 1}`, time);
		add(spentInPart, partOfNode.get(id) ?? '', time);
	});
	const sorted = (all: Map<string, number>): ProfileLine[] => [...all].sort((a, b) => b[1] - a[1]).map(([what, time]) => ({ what, share: time / busy }));
	return { busySeconds: busy / 1e6, lines: sorted(spent).slice(0, most), parts: sorted(spentInPart) };
}
