/** The real built server as a child process on a data directory of its own. Knows nothing of what is asked of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const START_LIMIT_MS = 60_000;

export interface RembukServer {
	/** `http://localhost:<port>`, the same over restarts. */
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	/** The running process. */
	readonly pid: number;
	/** What the server has printed since it began. */
	output(): string;
	/** SIGKILL: no goodbye. */
	kill(): Promise<void>;
	/** SIGTERM; answers the exit code. */
	stop(): Promise<number | null>;
	/** Starts again on the same port and data. */
	start(): Promise<void>;
	/** Ends it and removes its data. */
	close(): Promise<void>;
}

/**
 * Starts the built server on a free port; `host` '127.0.0.1' unless the LAN address is wanted too ('0.0.0.0').
 * `through`: a program and its arguments that become the server in the end (`exec`).
 */
export async function startServer(options: { host?: string; env?: Record<string, string>; through?: string[] } = {}): Promise<RembukServer> {
	const dataDir = await mkdtemp(join(tmpdir(), 'rembuk-e2e-'));
	let child: ChildProcess | undefined;
	let output = '';
	let port = 0;

	async function start(): Promise<void> {
		output = '';
		const env = {
			...process.env,
			LOG_LEVEL: 'warn',
			REHEARSE: 'false', // each file starts one, beside a browser on the same cores
			...options.env,
			NODE_ENV: 'production',
			HOST: options.host ?? '127.0.0.1',
			PORT: String(port),
			DATA_DIR: dataDir,
		};
		const [command = process.execPath, ...args] = [...(options.through ?? []), process.execPath, MAIN];
		const started = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
		child = started;
		for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
		port = await listeningPort(started, () => output);
	}

	async function end(signal: NodeJS.Signals): Promise<number | null> {
		if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
		const gone = once(child, 'exit');
		child.kill(signal);
		const [code] = (await gone) as [number | null];
		return code;
	}

	await start();
	return {
		get url() {
			return `http://localhost:${port}`;
		},
		get port() {
			return port;
		},
		dataDir,
		get pid() {
			return child?.pid ?? 0;
		},
		output: () => output,
		kill: async () => void (await end('SIGKILL')),
		stop: () => end('SIGTERM'),
		start,
		close: async () => {
			await end('SIGKILL');
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

/** Waits until the server has said where it listens. */
async function listeningPort(child: ChildProcess, output: () => string): Promise<number> {
	const deadline = Date.now() + START_LIMIT_MS;
	while (Date.now() < deadline) {
		const found = /http:\/\/[^\s/]+:(\d+)/.exec(output())?.[1];
		if (found) return Number(found);
		if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`the server did not say where it listens within ${START_LIMIT_MS} ms:\n${output()}`);
}

/** An IPv4 address of this machine on a network; undefined on a machine without one. */
export const lanAddress = (): string | undefined =>
	Object.values(networkInterfaces())
		.flat()
		.find((address) => address && address.family === 'IPv4' && !address.internal)?.address;
