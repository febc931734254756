/** `npm run bench:profile`: where Rembuk's server spends its time under 16 rooms of 12. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProfilePart, readProfiles } from './lib/read-profile.ts';
import { measure } from './measure.ts';
import { rembuk } from './servers/rembuk.ts';

const ROOMS = 16;
const PEOPLE = 12;
const SHOWN = 40;
const SECONDS = 8;
/** The first that fits counts: a write that presence asked for is a write. */
const PARTS: readonly ProfilePart[] = [
	{ part: 'garbage collector', functions: ['(garbage collector)'] },
	{ part: 'the message to the other thread', functions: ['postMessage'] },
	{ part: "socket writes: the outbox, Node's streams, the system", functions: ['writeAll'] },
	{ part: 'presence: take, check, sign, put together', functions: ['receivePresence', 'resolveAll', 'presenceFrame', 'without', 'sendPresence'] },
	{ part: 'judging changes', functions: ['judgeUpdate'] },
	{ part: "the tick: applying, Yjs's transaction", functions: ['runTick'] },
	{ part: 'reading sockets: frames, messages, limits', functions: ['onStreamRead'] },
];

const directory = mkdtempSync(join(tmpdir(), 'rembuk-profile-'));
const people = new Array<number>(Number(process.argv[2] ?? ROOMS)).fill(PEOPLE);
const { cpu, mainCpu, waited } = await measure(rembuk, people, { warmup: 2, seconds: SECONDS }, { nodeArgs: ['--cpu-prof', `--cpu-prof-dir=${directory}`] });
console.log(`CPU ${cpu.toFixed(2)} s/s (main thread ${mainCpu.toFixed(2)}), waited ${waited.toFixed(2)} s/s; ${directory}`);
for (const { thread, busySeconds, parts, lines } of readProfiles(directory, { most: SHOWN, lastSeconds: SECONDS, parts: PARTS })) {
	console.log(`\n${thread}: busy ${busySeconds.toFixed(1)} s`);
	const show = ({ what, share }: { what: string; share: number }): void => console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${what}`);
	parts.forEach(show);
	console.log('functions by themselves');
	lines.forEach(show);
}
