import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';

const NICE = 17;
/** The niceness of every thread of this process (proc(5), stat). */
const priorities = (): number[] =>
	readdirSync('/proc/self/task').map((thread) => {
		const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
		return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[NICE - 1]);
	});

it.runIf(process.platform === 'linux')('steps back alone: the thread that calls it, and no other', async () => {
	const before = getPriority();
	const code = readFileSync(fileURLToPath(new URL('./stand-back.ts', import.meta.url)), 'utf8')
		.replace('): boolean', ')')
		.replace('export function', 'function');
	const worker = new Worker(
		`${code}\nconst { parentPort } = await import('node:worker_threads'); parentPort.on('message', () => {}); parentPort.postMessage(standBack());`,
		{
			eval: true,
		},
	);
	onTestFinished(async () => void (await worker.terminate()));
	expect(await new Promise((resolve) => worker.once('message', resolve))).toBe(true);
	expect(getPriority()).toBe(before);
	expect(priorities().filter((nice) => nice === Math.max(before, 10))).toHaveLength(before >= 10 ? priorities().length : 1);
});
