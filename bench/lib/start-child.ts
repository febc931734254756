/** Starts one process of the benchmark on a core of its own and ends it again. Knows no server and no load. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The server has the first core, the generator the second. */
export const SERVER_CORE = 0;
export const GENERATOR_CORE = 1;

let pins: boolean | undefined;
// whoever interrupts a run ends its servers too: only a regular exit tells them
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** True when processes can be kept on a core: otherwise they disturb each other and the figures are rougher. */
export function canPin(): boolean {
	pins ??= availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;
	return pins;
}

export interface Child {
	pid: number;
	process: ChildProcess;
	/** Resolves with the first match in what the process prints. @throws Error with its words when it ends before, or prints nothing of the kind in time. */
	waitFor(pattern: RegExp): Promise<RegExpExecArray>;
	/** Asks it to end, insists after a while, and resolves when it is gone. */
	stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ChildOptions {
	core: number;
	/** Arguments of node. */
	args: readonly string[];
	env?: Record<string, string>;
	/** With a channel for messages. */
	ipc?: boolean;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5000;
const KEPT_OUTPUT = 20_000;

/** Starts node; taskset replaces itself by it, so the pid is node's. */
export function startChild({ core, args, env = {}, ipc = false }: ChildOptions): Child {
	const command = canPin() ? ['taskset', '-c', String(core), process.execPath] : [process.execPath];
	const [program = '', ...before] = command;
	const child = spawn(program, [...before, ...args], {
		env: { ...process.env, NODE_ENV: 'production', ...env },
		stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
	});
	const pid = child.pid;
	if (pid === undefined) throw new Error(`${program} could not be started`);
	let output = '';
	const listeners = new Set<() => void>();
	const hear = (chunk: Buffer): void => {
		output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
		for (const listener of listeners) listener();
	};
	child.stdout?.on('data', hear);
	child.stderr?.on('data', hear);
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const endWithUs = (): void => void child.kill('SIGKILL');
	process.once('exit', endWithUs);
	void gone.then(() => process.off('exit', endWithUs));
	return {
		pid,
		process: child,
		waitFor: (pattern) =>
			new Promise((resolve, reject) => {
				const finish = (error: Error | undefined, match?: RegExpExecArray): void => {
					clearTimeout(timer);
					listeners.delete(look);
					if (match) resolve(match);
					else reject(error);
				};
				const look = (): void => {
					const match = pattern.exec(output);
					if (match) finish(undefined, match);
				};
				const timer = setTimeout(() => finish(new Error(`${args.join(' ')} was not ready in time:\n${output}`)), START_LIMIT_MS);
				listeners.add(look);
				void gone.then(() => finish(new Error(`${args.join(' ')} ended:\n${output}`)));
				look();
			}),
		stop: async (signal = 'SIGTERM') => {
			child.kill(signal);
			const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
			await gone;
			clearTimeout(timer);
		},
	};
}
