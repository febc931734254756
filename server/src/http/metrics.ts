/**
 * `/metrics`: what is counted, as Prometheus reads it (text format 0.0.4). For who sits at this machine, or brings the token that the environment names; for
 * everybody else there is nothing at this address. Names and numbers only, nobody's words. Knows nothing of what is counted.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '@rembuk/shared/errors';
import type { FastifyInstance } from 'fastify';

export interface MetricsOptions {
	/** Counters by name; `connected` and `rooms` are how many there are now. */
	read(): Record<string, number>;
	token: string | undefined;
}

const GAUGES: Record<string, string> = { connected: 'Open connections.', rooms: 'Rooms in memory.' };
const THIS_MACHINE = /^(::1|(::ffff:)?127(\.\d+){3})$/;
const OWN_HOST = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;
/** A proxy on this machine brings others here. */
const BROUGHT_BY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const isHere = ({ socket, headers }: IncomingMessage): boolean =>
	THIS_MACHINE.test(socket.remoteAddress ?? '') && OWN_HOST.test(headers.host ?? '') && !BROUGHT_BY.some((name) => name in headers);

function hasToken({ headers }: IncomingMessage, token: string | undefined): boolean {
	if (token === undefined) return false;
	const [given, wanted] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Registers the address. */
export function serveMetrics(server: FastifyInstance, { read, token }: MetricsOptions): void {
	server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
		if (!isHere(request.raw) && !hasToken(request.raw, token)) throw new AppError('not-found');
		return reply.type('text/plain; version=0.0.4; charset=utf-8').send(writeMetrics(read(), process.memoryUsage.rss(), process.uptime()));
	});
}

/** The text. `memory` in bytes, `uptime` in seconds. */
export function writeMetrics(counts: Record<string, number>, memory: number, uptime: number): string {
	const events = Object.entries(counts).filter(([name]) => !Object.hasOwn(GAUGES, name));
	const gauges: [string, string, number][] = Object.entries(GAUGES).map(([name, help]) => [`rembuk_${name}`, help, counts[name] ?? 0]);
	gauges.push(['rembuk_memory_bytes', 'Resident memory of the process.', memory], ['rembuk_uptime_seconds', 'Since the process began.', Math.round(uptime)]);
	return [
		...gauges.flatMap(([name, help, value]) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`]),
		'# HELP rembuk_events_total What happened at the door and the sockets, by name; refused-… is a message that was not taken, and why.',
		'# TYPE rembuk_events_total counter',
		...events.map(([name, value]) => `rembuk_events_total{event="${name}"} ${value}`),
		'',
	].join('\n');
}
