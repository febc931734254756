/** The process: what it says, how it goes down, and how it refuses to start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { openApi } from './testing/api.ts';
import { makeWorkshop } from './testing/make-workshop.ts';

// a process that compiles its own sources starts in two seconds alone, and in twenty when every core is busy with other tests
vi.setConfig({ testTimeout: 180_000 });

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

interface Run {
	child: ChildProcess;
	/** The first address it said, when it is ready. */
	ready: Promise<string>;
	ended: Promise<{ code: number | null; out: string; err: string }>;
}

function start(environment: Record<string, string>): Run {
	const dataDir = mkdtempSync(join(tmpdir(), 'rembuk-'));
	const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
		env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...environment },
		cwd: fileURLToPath(new URL('..', import.meta.url)),
	});
	let [out, err] = ['', ''];
	child.stderr?.setEncoding('utf8').on('data', (part: string) => {
		err += part;
	});
	const ready = new Promise<string>((resolve) => {
		child.stdout?.setEncoding('utf8').on('data', (part: string) => {
			out += part;
			const url = /http:\/\/localhost:(\d+)/.exec(out)?.[1];
			if (url) resolve(`http://127.0.0.1:${url}`);
		});
	});
	const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => child.on('exit', (code) => resolve({ code, out, err })));
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
		rmSync(dataDir, { recursive: true, force: true });
	});
	return { child, ready, ended };
}

describe('the process', () => {
	it('says where it is, and goes down with 0 on SIGTERM while sockets are open', async () => {
		const { child, ready, ended } = start({});
		const url = await ready;
		const workshop = await makeWorkshop(openApi(url));
		const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${workshop.room('workshop')}`, {
			headers: { authorization: `Bearer ${workshop.facilitatorToken}` },
		});
		const closed = new Promise<number>((resolve) => socket.on('close', resolve));
		await new Promise((resolve) => socket.on('open', resolve));
		const { port } = new URL(url);
		const dawdler = createConnection(Number(port), '127.0.0.1', () => dawdler.write('POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{'));
		dawdler.on('error', () => undefined);
		await new Promise((resolve) => dawdler.on('ready', resolve));
		child.kill('SIGTERM');
		child.kill('SIGTERM'); // as a process group gets it: from the terminal, and from its parent
		const { code, out } = await ended;
		expect(code).toBe(0);
		expect(out).toMatch(/^Rembuk is ready:\n {2}http:\/\/localhost:\d+\n/);
		expect(await closed).toBe(1012);
	});

	it('says which port is taken, and ends with 1', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => blocker.on('listening', resolve));
		onTestFinished(() => void blocker.close());
		const { port } = blocker.address() as { port: number };
		const { code, err } = await start({ PORT: String(port) }).ended;
		expect(code).toBe(1);
		expect(err).toContain(`Port ${port} is in use`);
	});

	it('says what is wrong in the configuration, in the operator’s language, and ends with 78', async () => {
		const { code, err } = await start({ PORT: 'x', LANG: 'id_ID.UTF-8' }).ended;
		expect([code, err]).toEqual([78, 'Pengaturan tidak dapat dipakai:\n  PORT harus berupa angka.\n']);
	});

	it('says when its data cannot be kept, and ends with 1', async () => {
		const { code, err } = await start({ DATA_DIR: '/dev/null/data' }).ended;
		expect(code).toBe(1);
		expect(err).toContain('The data directory /dev/null/data cannot be written');
	});

	it('does not share its data with another one, and says so', async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'rembuk-shared-'));
		onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
		const first = start({ DATA_DIR: dataDir });
		await first.ready;
		const { code, err } = await start({ DATA_DIR: dataDir }).ended;
		expect(code).toBe(1);
		expect(err).toContain(`${dataDir} is in use by another Rembuk`);
		first.child.kill('SIGKILL');
		await first.ended;
		await start({ DATA_DIR: dataDir }).ready; // a killed one leaves no lock behind
	});
});
