/** Posts one message to a receiver: http or https, public addresses only, no redirects, a bounded wait. Knows no queue. */
import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** A receiver must have answered within this time, ms. */
const TIME_LIMIT = 10_000;

/** Why nothing answered, as the log tells it. */
export const UNANSWERED = ['no-answer', 'gave-up', 'private-address', 'unknown-name', 'bad-certificate', 'unreachable'] as const;
type Unanswered = (typeof UNANSWERED)[number];

const failure = (code: Unanswered): Error => Object.assign(new Error(code), { code });

/** Which of them an error of {@link post} means; what the system says of networks is for nobody who leads a workshop. */
export function whyUnanswered(error: unknown): Unanswered {
	const { code = '' } = error as NodeJS.ErrnoException;
	const known = UNANSWERED.find((one) => one === code);
	if (known) return known;
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-name';
	return /CERT|TLS|SSL|SIGNATURE/.test(code) ? 'bad-certificate' : 'unreachable';
}

/** The name of a host resolved and looked at in the same step that connects, so that a name cannot mean another address a moment later. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
	lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
		if (error) return done(error, []);
		const allowed = addresses.filter(({ address }) => isPublicAddress(address));
		if (allowed.length === 0) return done(failure('private-address'), []);
		const [first] = allowed;
		if (options.all || !first) done(null, allowed);
		else done(null, first.address, first.family);
	});
};

/** True when an address may be posted to as it is written; a name is looked at when it is resolved. */
export function isPostable(url: string, allowPrivate: boolean): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, username, password } = new URL(url);
	if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return false;
	const host = hostname.replace(/^\[|\]$/g, '');
	if (allowPrivate) return true;
	return isIP(host) === 0 ? !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host) : isPublicAddress(host);
}

export interface Posting {
	url: string;
	headers: Record<string, string>;
	body: string;
	allowPrivate: boolean;
	timeLimit?: number;
	/** Gives up at once. */
	signal: AbortSignal;
}

/**
 * Answers the status.
 * @throws Error when nothing answered, or the address is not allowed.
 */
export function post({ url, headers, body, allowPrivate, signal, timeLimit = TIME_LIMIT }: Posting): Promise<number> {
	return new Promise((resolve, reject) => {
		if (!isPostable(url, allowPrivate)) return reject(failure('private-address'));
		const send = url.startsWith('https:') ? requestHttps : requestHttp;
		const request: ClientRequest = send(
			url,
			{
				method: 'POST',
				agent: false,
				headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Rembuk' },
				...(!allowPrivate && { lookup: lookupPublic }),
			},
			(response) => {
				resolve(response.statusCode ?? 0);
				response.destroy(); // only the status is of interest
			},
		);
		// no AbortSignal.any with a timeout in it: Node collects it as garbage, and a receiver that says nothing would be waited for without an end
		const giveUp = (): void => void request.destroy(failure('gave-up'));
		const timer = setTimeout(() => request.destroy(failure('no-answer')), timeLimit);
		if (signal.aborted) giveUp();
		else signal.addEventListener('abort', giveUp, { once: true });
		request.on('error', reject);
		request.on('close', () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', giveUp);
		});
		request.end(body);
	});
}
