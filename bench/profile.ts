/** `npm run bench:profile`: where Rembuk's server spends its time under 16 rooms of 12. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfiles } from './lib/read-profile.ts';
import { measure } from './measure.ts';
import { rembuk } from './servers/rembuk.ts';

const ROOMS = 16;
const PEOPLE = 12;
const SHOWN = 40;
const SECONDS = 8;

const directory = mkdtempSync(join(tmpdir(), 'rembuk-profile-'));
const people = new Array<number>(Number(process.argv[2] ?? ROOMS)).fill(PEOPLE);
const { cpu, mainCpu, waited } = await measure(rembuk, people, { warmup: 2, seconds: SECONDS }, { nodeArgs: ['--cpu-prof', `--cpu-prof-dir=${directory}`] });
console.log(`CPU ${cpu.toFixed(2)} s/s (main thread ${mainCpu.toFixed(2)}), waited ${waited.toFixed(2)} s/s; ${directory}`);
for (const { thread, busySeconds, lines } of readProfiles(directory, SHOWN, SECONDS)) {
	console.log(`\n${thread}: busy ${busySeconds.toFixed(1)} s`);
	for (const { what, share } of lines) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${what}`);
}
