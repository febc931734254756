/** Writes `.env.example` from the schema of the configuration: `npx tsx server/src/write-env-example.ts`. */
import { writeFileSync } from 'node:fs';
import { envExample } from './config.ts';

writeFileSync(new URL('../../.env.example', import.meta.url), envExample());
