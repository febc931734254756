/** What the benchmark asks of a server under test: start, give seats, end. One file a server implements it. */
import type { Child } from '../lib/start-child.ts';
import type { Seat, WireName } from '../load/job.ts';

export interface BenchServer {
	/** Short, for the command line and the results. */
	key: string;
	/** Name and version, as the table says it. */
	label: string;
	wire: WireName;
	/** Where the documents lie. */
	storage: string;
	/** The layout of the notes. */
	layout: string;
	/** Starts it; with a directory of an earlier run it finds its documents again. */
	start(options?: StartOptions): Promise<RunningServer>;
}

export interface StartOptions {
	dataDir?: string;
	/** Arguments for node, for example a profiler's. */
	nodeArgs?: readonly string[];
}

export interface RunningServer {
	pid: number;
	port: number;
	/** Where it keeps its documents; undefined when it keeps none. */
	dataDir: string | undefined;
	/** Makes rooms with so many people each, who may write there. */
	seats(people: readonly number[]): Promise<Seat[][]>;
	child: Child;
	/** Ends it; `keep` leaves the data directory for the next start. */
	stop(options?: { keep?: boolean }): Promise<void>;
}
