/** What every answer carries, what is served beside the API, and how the API describes itself. */
import { connect } from 'node:net';
import { ENDPOINTS } from '@rembuk/shared/api/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

let app: TestApp;
let workshop: TestWorkshop;

beforeAll(async () => {
	app = await startApp({ config: { tldrawLicenseKey: 'my-key' }, whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
});

/** One request as bytes; answers everything that came back. */
const raw = (bytes: string): Promise<string> =>
	new Promise((resolve, reject) => {
		let answer = '';
		const socket = connect(app.port, '127.0.0.1', () => socket.write(bytes));
		socket.setEncoding('utf8').on('data', (part: string) => {
			answer += part;
		});
		socket.on('end', () => resolve(answer)).on('error', reject);
		socket.setTimeout(5000, () => socket.destroy(new Error('no end')));
	});

describe('a body that is too large', () => {
	it.each([
		['told in advance', (size: number): RequestInit['body'] => 'x'.repeat(size)],
		[
			'without saying how long it is',
			(size: number): RequestInit['body'] =>
				new ReadableStream({
					start(controller) {
						for (let at = 0; at < size; at += 65_536) controller.enqueue(new Uint8Array(65_536));
						controller.close();
					},
				}),
		],
	])('is heard out, so that the sender hears why: %s', async (_, body) => {
		const send = (path: string, size: number) => {
			const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: { 'content-type': 'application/json' }, body: body(size), duplex: 'half' };
			return fetch(`http://127.0.0.1:${app.port}${path}`, init);
		};
		for (const answer of await Promise.all([send('/api/join', 1_100_000), send('/api/workshops', 5_000_000), send('/api/import', 70_000_000)])) {
			expect(answer.status).toBe(413);
			const limit = answer.url.endsWith('/import') ? '64 MB' : '1 MB';
			expect(await answer.json()).toMatchObject({ error: { code: 'too-large', message: expect.stringContaining(limit) } });
		}
	});
});

describe('every answer', () => {
	const kinds: [string, () => Promise<Headers>][] = [
		['the page', async () => (await app.api.get('/')).headers],
		['a hashed file', async () => (await app.api.get('/assets/app-1a2b3c.js')).headers],
		['a file that is not there', async () => (await app.api.get('/assets/none.js')).headers],
		['the API', async () => (await workshop.lead.get(workshop.path())).headers],
		['a refusal', async () => (await app.api.get(workshop.path())).headers],
		['a wrong field', async () => (await app.api.post('/api/join', {})).headers],
		['broken JSON', async () => (await app.api.post('/api/join', '{')).headers],
		['nothing there', async () => (await app.api.get('/api/none')).headers],
		['a foreign origin', async () => (await app.api.post('/api/join', {}, { origin: 'https://evil.example' })).headers],
		['an address that cannot be decoded', async () => (await app.api.get('/api/%E0%A4%A')).headers],
		['a download', async () => (await workshop.lead.get(workshop.path('/export/markdown'))).headers],
		['the description', async () => (await app.api.get('/api/openapi.json')).headers],
		['health', async () => (await app.api.get('/healthz')).headers],
	];
	it.each(kinds)('has the security headers: %s', async (_, ask) => {
		const headers = await ask();
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name), name).toBe(value);
		expect(headers.get('strict-transport-security')).toBeNull();
		expect(headers.get('content-security-policy')).not.toMatch(/upgrade-insecure|unsafe-eval|\*/);
	});

	it.each([
		['no HTTP at all', 'rubbish\r\n\r\n'],
		['headers without an end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
	])('has them also for %s', async (_, bytes) => {
		const answer = await raw(bytes);
		expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer).toContain(`${name}: ${value}`);
		expect(answer).toContain('"code":"malformed"');
	});

	it.each([
		['of an unknown room', `/sync/${'a'.repeat(32)}`],
		['of something that is no room', '/sync/x'],
		['of something else', '/elsewhere'],
	])('has them for an upgrade %s', async (_, path) => {
		const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
		const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n${upgrade}`);
		expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.toLowerCase(), name).toContain(`${name}: ${value}`.toLowerCase());
	});
});

describe('what is served', () => {
	it('gives the page for every address of the client, fresh each time', async () => {
		for (const path of ['/', '/w/abc/lead', '/j', '/f?x=1', '/nothing.html']) {
			const { status, headers, body } = await app.api.get<{ text: string }>(path);
			expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
			expect(headers.get('content-type')).toMatch(/^text\/html/);
			expect(body.text).toContain('<title>Rembuk</title>');
		}
	});
	it('gives hashed files for ever', async () => {
		const { headers } = await app.api.get('/assets/app-1a2b3c.js');
		expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(headers.get('content-type')).toMatch(/javascript/);
	});
	it.each(['/assets/none.js', '/api/none', '/api', '/sync/abc'])('has no page at %s', async (path) => {
		const { status, body } = await app.api.get<ErrorAnswer>(path);
		expect([status, body.error.code]).toEqual([404, 'not-found']);
	});
	it.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fdata'])('gives nothing from outside: %s', async (path) => {
		const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
		expect(answer).not.toContain('"workspaces"');
	});
	it('tells the client its version and key', async () => {
		const { headers, body } = await app.api.get('/config.json');
		expect(body).toEqual({ version: '0.0.0-test', tldrawLicenseKey: 'my-key' });
		expect(headers.get('cache-control')).toBe('no-store');
	});
	it.each(['/healthz', '/readyz'])('%s', async (path) => expect((await app.api.get(path)).status).toBe(200));
	it('keeps API answers out of caches', async () => expect((await workshop.lead.get(workshop.path())).headers.get('cache-control')).toBe('no-store'));
	it('names a download safely', async () => {
		const { headers } = await workshop.lead.get(workshop.path('/export/csv?lang=en'));
		expect(headers.get('content-type')).toMatch(/^text\/csv/);
		expect(headers.get('content-disposition')).toMatch(/^attachment; filename="rembuk-[\w-]+-2019-07-22\.csv"; filename\*=UTF-8''rembuk-[\w-]+\.csv$/);
	});
	it('knows its formats', async () => {
		const { body } = await workshop.lead.get<{ formats: { format: string; extension: string }[] }>(workshop.path('/export'));
		expect(body.formats.map(({ format }) => format)).toEqual(expect.arrayContaining(['docx', 'markdown', 'csv', 'json']));
		const none = await workshop.lead.get<ErrorAnswer>(workshop.path('/export/stone'));
		expect([none.status, none.body.error.code]).toEqual([404, 'unknown-format']);
		expect((await workshop.lead.get(workshop.path('/export/csv?lang=fr'))).status).toBe(400);
	});
});

describe('/api/openapi.json', () => {
	interface Description {
		openapi: string;
		info: { description: string };
		paths: Record<string, Record<string, { summary: string; security: object[]; responses: Record<string, { content?: Record<string, { schema: object }> }> }>>;
		components: { securitySchemes: Record<string, object> };
	}
	it('describes every endpoint, its errors and who may call it', async () => {
		const { body } = await app.api.get<Description>('/api/openapi.json');
		expect(body.openapi).toBe('3.1.0');
		expect(body.info.description).toContain('/sync/{roomId}');
		expect(Object.keys(body.components.securitySchemes).sort()).toEqual(['bearer', 'cookie']);
		const told = Object.entries(body.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
		expect(told.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
		for (const { method, path, who } of ENDPOINTS) {
			const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
			expect(operation?.security.length, path).toBe(who === 'anyone' ? 0 : 2);
			expect(JSON.stringify(operation?.responses['4XX']), path).toContain('"error"');
		}
		expect(JSON.stringify(body.paths['/api/join'])).toContain('"maxLength":80');
	});
});
