/** Runs one command of the house and gives back what it said. Knows no command. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program to its end. With `show` its output goes straight to the terminal, otherwise it is gathered.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, ms: number }>} the exit code; 127 when the program could not be started, 128 when a signal ended it
 */
export function run(program, args, { cwd = ROOT, env, show = false } = {}) {
	const started = performance.now();
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		const end = (/** @type {number} */ code, extra = '') =>
			resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra, ms: performance.now() - started });
		child.on('error', (error) => end(127, `${program}: ${error.message}\n`));
		child.on('close', (code, signal) => end(code ?? 128, signal ? `\nended by ${signal}\n` : ''));
	});
}

/**
 * Runs a JavaScript tool that is installed under node_modules, without a shell.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (script, args, options) => run(process.execPath, [`${ROOT}/node_modules/${script}`, ...args], options);

/** @param {number} ms a duration as people read it */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
