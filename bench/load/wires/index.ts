/** The wires by name. */
import type { WireName } from '../job.ts';
import { rembukMoves } from '../moves/rembuk-moves.ts';
import { wholeRecordMoves } from '../moves/whole-record-moves.ts';
import { tldrawWire } from './tldraw-wire.ts';
import type { Wire } from './wire.ts';
import { yWire } from './y-wire.ts';

export const WIRES: Record<WireName, () => Wire> = {
	rembuk: () => yWire({ build: (movers, count) => movers.map((mover) => rembukMoves(mover, count)) }),
	'y-websocket': () => yWire({ build: wholeRecordMoves }),
	hocuspocus: () => yWire({ build: wholeRecordMoves, isNamed: true }),
	tldraw: tldrawWire,
};
