/** A peer: a small process around somebody else's server, with rooms that anybody may make by naming them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_CORE, startChild } from '../lib/start-child.ts';
import type { Seat } from '../load/job.ts';
import { LISTENING } from './listening.ts';
import type { BenchServer } from './server.ts';

interface PeerOptions extends Omit<BenchServer, 'start'> {
	/** The file beside this one that runs it, and what it is told. */
	main: string;
	args?: readonly string[];
	keepsData?: boolean;
	pathOf(room: string, person: number): string;
}

export function peer({ main, args = [], keepsData = false, pathOf, ...about }: PeerOptions): BenchServer {
	return {
		...about,
		start: async ({ dataDir: given, nodeArgs = [] } = {}) => {
			const dataDir = keepsData ? (given ?? mkdtempSync(join(tmpdir(), 'rembuk-bench-'))) : undefined;
			const child = startChild({
				core: SERVER_CORE,
				args: [...nodeArgs, '--import', 'tsx', fileURLToPath(new URL(main, import.meta.url)), ...args],
				env: dataDir ? { BENCH_DATA_DIR: dataDir } : {},
			});
			const port = Number((await child.waitFor(LISTENING))[1]);
			return {
				pid: child.pid,
				port,
				dataDir,
				child,
				seats: async (people) =>
					people.map((count, n) =>
						Array.from({ length: count }, (_, person): Seat => {
							const room = `room-${n}`;
							return { path: pathOf(room, person), headers: {}, room, author: `participant-${n}-${person}` };
						}),
					),
				stop: async ({ keep = false } = {}) => {
					await child.stop();
					if (dataDir && !keep) rmSync(dataDir, { recursive: true, force: true });
				},
			};
		},
	};
}
