/** What is counted can be read, by those who may. */
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startApp } from '../testing/start-app.ts';
import { writeMetrics } from './metrics.ts';

const TOKEN = 'a-token-of-some-length';

describe('/metrics', () => {
	it('tells this machine what happened, by name', async () => {
		const app = await startApp();
		const status = await new Promise((resolve) => {
			const socket = new WebSocket(`${app.url.replace('http', 'ws')}/sync/${'e'.repeat(32)}`);
			socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
			socket.on('error', () => undefined);
		});
		expect(status).toBe(404);
		await new Promise<void>((resolve) => {
			const socket = connect(app.port, '127.0.0.1', () => socket.write('no request\r\n\r\n'));
			socket.on('data', () => undefined).on('close', () => resolve());
		});
		const answer = await fetch(`${app.url}/metrics`);
		expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
		expect(answer.headers.get('cache-control')).toBe('no-store');
		const text = await answer.text();
		expect(text).toContain('rembuk_connected 0\n');
		expect(text).toContain('rembuk_events_total{event="upgrade-unknown-room"} 1\n');
		expect(text).toContain('rembuk_events_total{event="request-unreadable"} 1\n');
		expect(text).toMatch(/\nrembuk_memory_bytes \d+\n/);
	});

	it.each([
		['through a proxy', { 'x-forwarded-for': '192.168.1.9' }],
		['with another token', { 'x-forwarded-for': '192.168.1.9', authorization: 'Bearer another-token-of-some' }],
		['with a shorter one', { 'x-forwarded-for': '192.168.1.9', authorization: 'Bearer a' }],
	])('is not there for others: %s', async (_how, headers) => {
		const app = await startApp({ config: { metricsToken: TOKEN } });
		expect((await fetch(`${app.url}/metrics`, { headers })).status).toBe(404);
		expect((await fetch(`${app.url}/metrics`, { headers: { ...headers, authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
	});

	it('writes each figure once', () => {
		expect(writeMetrics({ connected: 2, rooms: 1, 'refused-gap': 3 }, 1000, 61.4).split('\n')).toEqual([
			'# HELP rembuk_connected Open connections.',
			'# TYPE rembuk_connected gauge',
			'rembuk_connected 2',
			'# HELP rembuk_rooms Rooms in memory.',
			'# TYPE rembuk_rooms gauge',
			'rembuk_rooms 1',
			'# HELP rembuk_memory_bytes Resident memory of the process.',
			'# TYPE rembuk_memory_bytes gauge',
			'rembuk_memory_bytes 1000',
			'# HELP rembuk_uptime_seconds Since the process began.',
			'# TYPE rembuk_uptime_seconds gauge',
			'rembuk_uptime_seconds 61',
			'# HELP rembuk_events_total What happened at the door and the sockets, by name; refused-… is a message that was not taken, and why.',
			'# TYPE rembuk_events_total counter',
			'rembuk_events_total{event="refused-gap"} 3',
			'',
		]);
	});
});
