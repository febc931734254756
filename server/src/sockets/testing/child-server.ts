/** Starts the live server in a process of its own, to be killed or watched from outside. Knows no test's story. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import type { Limits } from '../limits.ts';
import { until } from './provider.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const START_MS = 60_000;

/** Bundles the child once for a file of tests: a start that compiles would take longer than what is to be seen. Call it at the top of the file. */
export function buildChild(): string {
	const cache = join(ROOT, 'node_modules/.cache'); // inside the house, where its libraries are found
	mkdirSync(cache, { recursive: true });
	const dir = mkdtempSync(join(cache, 'rembuk-child-'));
	afterAll(() => rmSync(dir, { recursive: true, force: true }));
	execFileSync(process.execPath, [join(ROOT, 'scripts/build-proof.mjs'), dir, 'sockets/testing/crash-child.ts'], { stdio: 'inherit' });
	return join(dir, 'crash-child.js');
}

export interface ChildServer {
	/** What a provider takes as its base. */
	url: string;
	pid: number;
	/** Everything that it has printed. */
	printed(): string;
	/** Ends it as a power cut would; resolves when it is gone. */
	kill(): Promise<void>;
}

/** `through`: a program and its arguments that run the server below themselves; `fault`: what the server shall do wrong; `port`: a former one's. */
export async function startChild(
	program: string,
	dir: string,
	{ through = [], fault = '', limits = {}, port = 0 }: { through?: string[]; fault?: string; limits?: Partial<Limits>; port?: number } = {},
): Promise<ChildServer> {
	const [command = process.execPath, ...args] = [...through, process.execPath, program, dir];
	const child = spawn(command, args, {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, CHILD_FAULT: fault, CHILD_LIMITS: JSON.stringify(limits), CHILD_PORT: String(port) },
		detached: true,
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let printed = '';
	child.stdout.on('data', (chunk: Buffer) => {
		printed += chunk.toString();
	});
	const isGone = () => child.exitCode !== null || child.signalCode !== null;
	const kill = async (): Promise<void> => {
		// the server itself first: what runs it above still has to write down what it saw. Before it has said who it is, the whole group
		const pid = /pid (\d+)/.exec(printed)?.[1];
		if (!isGone()) process.kill(pid === undefined ? -(child.pid as number) : Number(pid), 'SIGKILL');
		await ended;
	};
	onTestFinished(kill);
	await until(() => /port \d+/.test(printed) || isGone(), 'the server started', START_MS);
	return { url: `ws://127.0.0.1:${/port (\d+)/.exec(printed)?.[1]}/sync`, pid: Number(/pid (\d+)/.exec(printed)?.[1]), printed: () => printed, kill };
}
