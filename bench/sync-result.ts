/** What a run of bench:sync leaves behind. */
import type { Climb } from './climb.ts';
import type { Machine } from './lib/results.ts';
import type { Measurement, Span } from './measure.ts';

export interface SyncResult {
	machine: Machine;
	span: Span;
	servers: { key: string; label: string; storage: string; layout: string }[];
	/** Scenario → server → its measurement (of several the one that other work disturbed least). */
	loads: Record<string, Record<string, Measurement>>;
	/** Ladder → server → how far it got. */
	climbs: Record<string, Record<string, Climb>>;
}
