/** The people of a run: who sits where, who moves, who looks closely. Connects them and makes ahead all that they will send. */
import { type Job, type Seat, WORKLOAD } from './job.ts';
import { type LoadSocket, openSocket } from './socket.ts';
import { WIRES } from './wires/index.ts';
import type { PresenceTemplate, Sink, Wire } from './wires/wire.ts';

export interface Client {
	index: number;
	seat: Seat;
	room: number;
	socket: LoadSocket;
	/** The next state to send is the n-th. */
	shown: number;
	template: PresenceTemplate;
	/** The number of this mover; undefined for who only looks. */
	mover: number | undefined;
	moves: Buffer[];
	/** The next action is the n-th. */
	acted: number;
}

/** What the measuring wants to hear of a client. */
export type SinkOf = (client: number, room: number, mover: number | undefined) => Sink;

/** How many connect at once. */
const CONNECT_TOGETHER = 16;

/** One client of each room looks into every message; it moves nothing itself. */
export const isProbe = (seatInRoom: number): boolean => seatInRoom === 1;
const isMover = (seatInRoom: number): boolean => seatInRoom % WORKLOAD.moverEvery === 0;

/** Connects everybody; each mover makes its first note at once. */
export async function openPopulation(job: Job, sinkOf: SinkOf, onClose: (code: number) => void): Promise<Client[]> {
	const wire: Wire = WIRES[job.wire]();
	const count = Math.ceil((job.warmup + job.seconds + 1) * WORKLOAD.moveHz);
	const clients: Client[] = [];
	let seatsBefore = 0;
	let moversBefore = 0;
	for (const [room, seats] of job.rooms.entries()) {
		const movers = seats.flatMap((seat, i) => (isMover(i) ? [{ seat, i }] : [])).map(({ seat, i }, n) => ({ seat, i, number: moversBefore + n }));
		const frames = wire.moves(
			movers.map(({ seat, number }) => ({ seat, mover: { number, author: seat.author } })),
			count,
		);
		const open = async (seat: Seat, i: number): Promise<Client> => {
			const index = seatsBefore + i;
			const mover = movers.findIndex((one) => one.i === i);
			const number = movers[mover]?.number;
			const sink = sinkOf(index, room, number);
			const socket = await openSocket({
				port: job.port,
				path: seat.path,
				headers: seat.headers,
				onMessage: (chunk, start, end) => wire.read(chunk, start, end, isProbe(i), sink),
				onClose,
			});
			for (const frame of wire.opening(seat, index)) socket.send(frame);
			const moves = mover >= 0 ? (frames[mover] ?? []) : [];
			if (moves[0]) socket.send(moves[0]);
			return { index, seat, room, socket, shown: 0, template: wire.presence(seat, index), mover: number, moves, acted: 1 };
		};
		for (let from = 0; from < seats.length; from += CONNECT_TOGETHER) {
			clients.push(...(await Promise.all(seats.slice(from, from + CONNECT_TOGETHER).map((seat, n) => open(seat, from + n)))));
		}
		seatsBefore += seats.length;
		moversBefore += movers.length;
	}
	return clients;
}
