/** `npm run build`: the client into client/dist, the server into server/dist. */
import { ensureBuilt } from './lib/build-parts.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';

requireNode();
await ensureInstalled();
await ensureBuilt({ force: true });
