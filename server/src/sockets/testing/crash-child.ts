/** The process that is killed and watched: a live server on a directory. Prints its port, and when it compacts or writes a room anew. Usage: crash-child <directory> */
import { sql } from 'kysely';
import type { Storage } from '../../storage/storage.ts';
import { startLiveServer } from './live-server.ts';

/** What the checks must catch: a word before the disk has it, and a disk that is not waited for. */
const FAULTS: Record<string, (storage: Storage) => Storage> = {
	'early-acknowledgement': (storage) => ({
		...storage,
		log: {
			...storage.log,
			append: async (rows) => {
				storage.log.append(rows).catch((error: Error) => process.stderr.write(`${error.message}\n`));
			},
		},
	}),
	'synchronous-normal': (storage) => {
		sql`PRAGMA synchronous = NORMAL`.execute(storage.db).catch((error: Error) => process.stderr.write(`${error.message}\n`));
		return storage;
	},
};

const announced = (storage: Storage): Storage => ({
	...storage,
	log: {
		...storage.log,
		compact: async (roomId) => {
			process.stdout.write('compacting\n');
			const rows = await storage.log.compact(roomId);
			process.stdout.write('compacted\n');
			return rows;
		},
		renew: (roomId) => {
			process.stdout.write(`renewing ${roomId}\n`);
			return storage.log.renew(roomId);
		},
	},
});

process.stdout.write(`pid ${process.pid}\n`);
const fault = FAULTS[process.env.CHILD_FAULT ?? ''];
const server = await startLiveServer({
	dataDir: process.argv[2] as string,
	port: Number(process.env.CHILD_PORT ?? 0),
	compactAfter: 25,
	limits: JSON.parse(process.env.CHILD_LIMITS ?? '{}'),
	wrapStorage: (storage) => announced(fault ? fault(storage) : storage),
});
process.stdout.write(`port ${server.port}\n`);
