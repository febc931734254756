/** Where we are, as the caller sees it: our own address, and whether a request comes from a page of somebody else. Works on bare node requests, upgrades too. */
import type { IncomingMessage } from 'node:http';

export interface OriginRules {
	/** Believe X-Forwarded-*. */
	trustProxy: boolean;
	publicUrl: string | undefined;
}

export interface OwnOrigin {
	/** The base of links for this caller, without a slash at the end. */
	baseOf(request: IncomingMessage): string;
	/** True when the browser reached us by https. */
	isSecure(request: IncomingMessage): boolean;
	/** True when the browser treats us as a secure context: https, or this very machine. */
	isTrustworthy(request: IncomingMessage): boolean;
	/**
	 * True when a page of another origin sent it. Without an Origin header the browser's Sec-Fetch-Site counts, and without both it is no page: a browser
	 * sends an Origin with every change and every upgrade.
	 */
	isForeign(request: IncomingMessage): boolean;
	/** The address of the caller. */
	addressOf(request: IncomingMessage): string;
}

const HOST = /^[A-Za-z0-9._~-]+(:\d+)?$|^\[[0-9A-Fa-f:.]+\](:\d+)?$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|[^:]*\.localhost)(:\d+)?$/i;

/** The last value of a header that proxies append to is what the proxy next to us wrote; hosts and protocols are set, not appended: the first. */
const first = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();

export function ownOrigin({ trustProxy, publicUrl }: OriginRules): OwnOrigin {
	const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl);
	const hostOf = (request: IncomingMessage): string => {
		const host = (trustProxy ? first(request.headers['x-forwarded-host']) : undefined) ?? request.headers.host ?? '';
		return HOST.test(host) ? host.toLowerCase() : 'localhost';
	};
	const isSecure = (request: IncomingMessage): boolean => {
		if ('encrypted' in request.socket && request.socket.encrypted === true) return true;
		if (trustProxy && first(request.headers['x-forwarded-proto']) === 'https') return true;
		return publicOrigin?.protocol === 'https:' && publicOrigin.host === hostOf(request);
	};
	return {
		isSecure,
		baseOf: (request) => publicUrl ?? `${isSecure(request) ? 'https' : 'http'}://${hostOf(request)}`,
		isTrustworthy: (request) => isSecure(request) || LOOPBACK.test(hostOf(request)),
		isForeign: (request) => {
			const { origin } = request.headers;
			if (origin === undefined) return !['same-origin', 'none', undefined].includes(first(request.headers['sec-fetch-site']));
			if (!URL.canParse(origin)) return true; // "null": a sandboxed frame, a file
			const { host, protocol } = new URL(origin);
			if (!protocol.startsWith('http')) return true;
			if (protocol === publicOrigin?.protocol && host === publicOrigin.host) return false;
			if (host !== canonicalHost(hostOf(request), protocol)) return true;
			return isSecure(request) && protocol !== 'https:'; // the other way round is a proxy of ours that ends TLS and says nothing of it
		},
		addressOf: (request) => (trustProxy ? lastOf(request.headers['x-forwarded-for']) : undefined) ?? request.socket.remoteAddress ?? '',
	};
}

/** The proxy next to us appends the address that it saw; what stands before it, anybody could have written. */
const lastOf = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim();

/** A host as URLs write it: without the protocol's own port. */
const canonicalHost = (host: string, protocol: string): string => (URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : host);
