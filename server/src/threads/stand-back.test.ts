import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';

const NICE = 19;
/** The niceness of the thread that asks (proc(5), stat: the 19th, counted behind the name). */
const OWN = `
const ownNiceness = () => {
	const stat = readFileSync('/proc/thread-self/stat', 'utf8');
	return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[${NICE - 3}]);
};`;

it.runIf(process.platform === 'linux')('steps back alone: the thread that calls it, and not the one that started it', async () => {
	const before = getPriority();
	const code = readFileSync(fileURLToPath(new URL('./stand-back.ts', import.meta.url)), 'utf8')
		.replace('): boolean', ')')
		.replace('export function', 'function');
	const worker = new Worker(
		`${code}\nconst { readFileSync } = await import('node:fs'); const { parentPort } = await import('node:worker_threads'); ${OWN}
		parentPort.postMessage([ownNiceness(), standBack(), ownNiceness()]);`,
		{ eval: true },
	);
	onTestFinished(async () => void (await worker.terminate()));
	expect(await new Promise((resolve) => worker.once('message', resolve))).toEqual([before, true, Math.max(before, 10)]);
	expect(getPriority()).toBe(before);
});
