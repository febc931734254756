/** The servers that are measured, in the order of the table; the first is what the others are compared with. */
import { peer } from './peer.ts';
import { rembuk } from './rembuk.ts';
import type { BenchServer } from './server.ts';

const WHOLE_RECORD = 'whole record (y-websocket’s tldraw example)';

export const REFERENCE = 'y-websocket';

export const SERVERS: readonly BenchServer[] = [
	peer({
		key: REFERENCE,
		label: '@y/websocket-server 0.1.1',
		wire: 'y-websocket',
		storage: 'memory',
		layout: WHOLE_RECORD,
		main: 'y-websocket-main.ts',
		pathOf: (room) => `/${room}`,
	}),
	peer({
		key: 'hocuspocus',
		label: 'hocuspocus 4.7.0',
		wire: 'hocuspocus',
		storage: 'SQLite, 2–10 s later',
		layout: WHOLE_RECORD,
		main: 'hocuspocus-main.ts',
		keepsData: true,
		pathOf: () => '/',
	}),
	peer({
		key: 'tldraw',
		label: 'tldraw sync-core 3.15.6',
		wire: 'tldraw',
		storage: 'memory',
		layout: 'changed properties (its own protocol)',
		main: 'tldraw-main.ts',
		pathOf: (room, person) => `/${room}?sessionId=${room}-${person}`,
	}),
	peer({
		key: 'bare-relay',
		label: 'bare relay',
		wire: 'y-websocket',
		storage: 'none',
		layout: WHOLE_RECORD,
		main: 'relay-main.ts',
		args: ['bare'],
		pathOf: (room) => `/${room}`,
	}),
	peer({
		key: 'coalesced-relay',
		label: 'coalesced relay',
		wire: 'y-websocket',
		storage: 'none',
		layout: WHOLE_RECORD,
		main: 'relay-main.ts',
		args: ['coalesced'],
		pathOf: (room) => `/${room}`,
	}),
	rembuk,
];
