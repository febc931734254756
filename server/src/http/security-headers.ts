/** The headers that every answer carries: pages, API, files, and every error. */

/**
 * No script but ours, no foreign host. Inline styles, data: and blob: are what the canvas needs (pictures, fonts and exports that it makes in memory).
 * Nothing here upgrades to https: Rembuk must work on http://<an address of the local network>.
 */
const CONTENT_SECURITY_POLICY = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"font-src 'self' data: blob:",
	"connect-src 'self' data: blob:",
	"worker-src 'self' blob:",
	"object-src 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"form-action 'self'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-resource-policy': 'same-origin',
};

/** Only where browsers heed it; on plain http they log an error instead. */
export const SECURE_CONTEXT_HEADERS: Readonly<Record<string, string>> = { 'cross-origin-opener-policy': 'same-origin' };
