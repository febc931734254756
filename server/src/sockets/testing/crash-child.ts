/** The process that the crash test kills: a live server on a directory. Prints its port. Usage: crash-child <directory> */
import { startLiveServer } from './live-server.ts';

const server = await startLiveServer({ dataDir: process.argv[2] as string, compactAfter: 25 });
process.stdout.write(`port ${server.port}\n`);
