import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ownOrigin } from './own-origin.ts';

const request = (headers: Record<string, string>, socket: object = { remoteAddress: '10.0.0.9' }) => ({ headers, socket }) as unknown as IncomingMessage;
const direct = ownOrigin({ trustProxy: false, publicUrl: undefined });
const proxied = ownOrigin({ trustProxy: true, publicUrl: undefined });
const named = ownOrigin({ trustProxy: false, publicUrl: 'https://rembuk.example.org' });

describe('isForeign', () => {
	it.each([
		['no origin', { host: '10.0.0.2:3000' }, false],
		['our own', { host: '10.0.0.2:3000', origin: 'http://10.0.0.2:3000' }, false],
		['our own in capitals', { host: 'Rembuk.local', origin: 'http://rembuk.local' }, false],
		['our own with the port that goes without saying', { host: 'rembuk.local:80', origin: 'http://rembuk.local' }, false],
		['our own in IPv6', { host: '[::1]:3000', origin: 'http://[::1]:3000' }, false],
		['another port', { host: '10.0.0.2:3000', origin: 'http://10.0.0.2:4000' }, true],
		['another host', { host: '10.0.0.2:3000', origin: 'https://evil.example' }, true],
		['a host that begins like ours', { host: 'rembuk.org', origin: 'https://rembuk.org.evil.example' }, true],
		['a sandboxed frame', { host: '10.0.0.2:3000', origin: 'null' }, true],
		['rubbish', { host: '10.0.0.2:3000', origin: 'x' }, true],
		['no origin, but a page of another site', { host: '10.0.0.2:3000', 'sec-fetch-site': 'cross-site' }, true],
		['no origin, a page of ours', { host: '10.0.0.2:3000', 'sec-fetch-site': 'same-origin' }, false],
		['https in front of a proxy that says nothing', { host: 'rembuk.org', origin: 'https://rembuk.org' }, false],
		['a forwarded host that nobody vouches for', { host: '10.0.0.2:3000', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }, true],
	])('%s: %j → %s', (_, headers, foreign) => expect(direct.isForeign(request(headers))).toBe(foreign));

	it('believes a proxy only when told to', () =>
		expect(proxied.isForeign(request({ host: 'localhost:3000', 'x-forwarded-host': 'rembuk.org', origin: 'https://rembuk.org' }))).toBe(false));
	it('does not take plain http for its own where it is reached by https', () => {
		const https = { host: 'localhost:3000', 'x-forwarded-host': 'rembuk.org', 'x-forwarded-proto': 'https' };
		expect(proxied.isForeign(request({ ...https, origin: 'https://rembuk.org' }))).toBe(false);
		expect(proxied.isForeign(request({ ...https, origin: 'http://rembuk.org' }))).toBe(true);
		expect(named.isForeign(request({ host: 'rembuk.example.org', origin: 'http://rembuk.example.org' }))).toBe(true);
	});
	it('knows the public address', () => expect(named.isForeign(request({ host: 'localhost:3000', origin: 'https://rembuk.example.org' }))).toBe(false));
});

describe('baseOf', () => {
	it('is the address that was asked', () => expect(direct.baseOf(request({ host: '192.168.1.5:3000' }))).toBe('http://192.168.1.5:3000'));
	it('is https behind a trusted proxy', () =>
		expect(proxied.baseOf(request({ host: 'localhost:3000', 'x-forwarded-host': 'rembuk.org', 'x-forwarded-proto': 'https' }))).toBe('https://rembuk.org'));
	it('is the public address when there is one', () => expect(named.baseOf(request({ host: 'localhost:3000' }))).toBe('https://rembuk.example.org'));
	it('never repeats a host that is none', () => expect(direct.baseOf(request({ host: 'a"><script>' }))).toBe('http://localhost'));
});

describe('addressOf', () => {
	const forwarded = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };
	it('is the socket’s', () => expect(direct.addressOf(request(forwarded))).toBe('10.0.0.9'));
	it('is what the proxy next to us saw, not what the caller claims', () => expect(proxied.addressOf(request(forwarded))).toBe('203.0.113.7'));
});

describe('isSecure', () => {
	it('is false on plain http', () => expect(direct.isSecure(request({ host: 'rembuk.org', 'x-forwarded-proto': 'https' }))).toBe(false));
	it('is true behind a trusted proxy on https', () => expect(proxied.isSecure(request({ host: 'rembuk.org', 'x-forwarded-proto': 'https' }))).toBe(true));
	it('is true at the public https address, not at another of ours', () => {
		expect(named.isSecure(request({ host: 'rembuk.example.org' }))).toBe(true);
		expect(named.isSecure(request({ host: '10.0.0.2:3000' }))).toBe(false);
	});
	it('trusts this very machine', () => expect(direct.isTrustworthy(request({ host: 'localhost:3000' }))).toBe(true));
});
