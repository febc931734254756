/** What the generator is asked to do, and what it answers. Plain data: it crosses a process boundary. */

/** One person at one board. */
export interface Seat {
	/** The path and query of the upgrade. */
	path: string;
	headers: Record<string, string>;
	/** The name of the room, where the wire repeats it in every message. */
	room: string;
	/** Who it is, where records carry their author. */
	author: string;
}

export type WireName = 'rembuk' | 'y-websocket' | 'hocuspocus' | 'tldraw';

export interface Job {
	port: number;
	wire: WireName;
	/** The seats of each room. */
	rooms: Seat[][];
	/** Seconds before anything is counted, and seconds that are. */
	warmup: number;
	seconds: number;
	/** Answers every move's latency and when it was sent, so that whoever asked can compare moments of one run. */
	keepsMoves?: boolean;
}

/** The workload: every client shows itself, a third of them move notes and create some. */
export const WORKLOAD = {
	presenceHz: 30,
	/** The first of each three clients moves. */
	moverEvery: 3,
	moveHz: 20,
	createEverySeconds: 5,
	/** A mover drags one of its notes for so many moves, then the next. */
	movesPerDrag: 20,
} as const;

export interface LoadResult {
	/** Seconds that were counted. */
	seconds: number;
	clients: number;
	movers: number;
	/** States of others that clients were told, a second, all together; and how many a second were sent to be told. */
	presencePerSecond: number;
	/** Moves of others that one client of each room saw, times who should see them, a second. */
	movesPerSecond: number;
	/** Which share of all that was sent arrived: states of presence may be left out where a later one replaced them. */
	presenceShare: number;
	movesShare: number;
	/** From sending to seeing, ms. */
	presenceMs: { p50: number; p99: number };
	moveMs: { p50: number; p99: number };
	/** From sending to "durable", ms, where the server says so. */
	savedMs: { p50: number; p99: number } | null;
	/** Messages a second that arrived at all clients together, and megabytes. */
	messagesPerSecond: number;
	megabytesPerSecond: number;
	/** Connections that the server ended, by close code. */
	closed: Record<string, number>;
	/** Messages that were not sent because the server took nothing for too long. */
	skipped: number;
	/** CPU seconds a second of the generator: near 1 its own latencies count. */
	generatorCpu: number;
	/** Each move that was seen: when it was sent (ms since 1970), and how long it took, ms. */
	moves?: [at: number, ms: number][];
}

/** From the generator to who started it. */
export type GeneratorReport = { kind: 'begin' } | { kind: 'end'; result: LoadResult } | { kind: 'failed'; reason: string };
