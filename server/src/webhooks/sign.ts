/** The signature of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over id, moment and body. Knows no request. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
/** Bytes of a secret; the standard asks for 24 to 64. */
const SECRET_BYTES = 32;

/** A new secret, as receivers are given it. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** The headers of one attempt; `at` in ms since 1970. */
export function signedHeaders(secret: string, id: string, at: number, body: string): Record<string, string> {
	const timestamp = String(Math.floor(at / 1000));
	const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
	const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
	return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
