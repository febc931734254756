/** The log: one JSON object a line, on standard error, so that standard output stays for people. Never a secret in it. */

/** Options for Fastify's pino. */
export const loggerOptions = (level: string) => ({
	level,
	stream: process.stderr,
	redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie'], remove: true },
});
