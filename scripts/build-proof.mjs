/** Bundles the server that a proof kills or watches. Usage: build-proof <directory> <file of server/src> */
import { buildServer } from './lib/build-parts.mjs';

const [directory = '', entry = ''] = process.argv.slice(2);
await buildServer(directory, [entry]);
