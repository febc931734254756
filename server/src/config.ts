/** What the environment may say, checked once at the start. Knows the variables and nothing that they configure. */
import { readFileSync } from 'node:fs';
import { checkFields, describeIssue } from '@rembuk/shared/text/describe-issue';
import type { Locale } from '@rembuk/shared/text/locale';
import * as z from 'zod/mini';

const flag = z.pipe(
	z.enum(['0', '1', 'true', 'false', 'yes', 'no']),
	z.transform((word) => ['1', 'true', 'yes'].includes(word)),
);
const port = z.pipe(z.transform(Number), z.int().check(z.gte(0), z.lte(65_535)));
const webAddress = z.pipe(
	z.url({ protocol: /^https?$/, hostname: /./ }),
	z.transform((url) => url.replace(/\/+$/, '')),
);

/** One variable: its schema, what it is without being set, and one line for whoever sets it. `secret` ones may also come from the file that `<NAME>_FILE` names. */
interface Variable {
	schema: z.ZodMiniType;
	example: string;
	about: string;
	secret?: true;
}

export const VARIABLES = {
	HOST: {
		schema: z.optional(z.string().check(z.minLength(1))),
		example: '',
		about: 'The address to listen on. Empty: all interfaces, so that phones on the same network reach it.',
	},
	PORT: { schema: z._default(port, 3000), example: '3000', about: 'The port for pages, API and websocket. 0 takes any free one.' },
	PUBLIC_URL: {
		schema: z.optional(webAddress),
		example: '',
		about: 'The address that people type, behind a proxy for example https://rembuk.example.org. Empty: the address of each request.',
	},
	TRUST_PROXY: {
		schema: z._default(flag, false),
		example: 'false',
		about: 'true only behind a proxy of yours that sets X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host.',
	},
	DATA_DIR: { schema: z._default(z.string().check(z.minLength(1)), './data'), example: './data', about: 'Where everything is kept. Back up this directory.' },
	TLDRAW_LICENSE_KEY: {
		schema: z.optional(z.string().check(z.minLength(1))),
		example: '',
		about: 'Your tldraw licence key, if you own one. The version that Rembuk ships works without it.',
		secret: true,
	},
	WEBHOOKS_ALLOW_PRIVATE: {
		schema: z._default(flag, false),
		example: 'false',
		about: 'true lets webhooks post to addresses of the server’s own network (localhost, 10.…, 192.168.…). Facilitators choose the addresses.',
	},
	REHEARSE: {
		schema: z._default(flag, true),
		example: 'true',
		about: 'Whether the server plays a group at work to itself after its start, some seconds of one core, so that the first real groups find it warm.',
	},
	METRICS_TOKEN: {
		schema: z.optional(z.string().check(z.minLength(16))),
		example: '',
		about: 'Who brings it (Authorization: Bearer …) may read /metrics from elsewhere; at least 16 letters. Empty: only from this very machine.',
		secret: true,
	},
	LOG_LEVEL: {
		schema: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
		example: 'info',
		about: 'How much is written to the log (standard error, one JSON object a line).',
	},
} satisfies Record<string, Variable>;

const schema = z.object({
	HOST: VARIABLES.HOST.schema,
	PORT: VARIABLES.PORT.schema,
	PUBLIC_URL: VARIABLES.PUBLIC_URL.schema,
	TRUST_PROXY: VARIABLES.TRUST_PROXY.schema,
	DATA_DIR: VARIABLES.DATA_DIR.schema,
	TLDRAW_LICENSE_KEY: VARIABLES.TLDRAW_LICENSE_KEY.schema,
	WEBHOOKS_ALLOW_PRIVATE: VARIABLES.WEBHOOKS_ALLOW_PRIVATE.schema,
	REHEARSE: VARIABLES.REHEARSE.schema,
	METRICS_TOKEN: VARIABLES.METRICS_TOKEN.schema,
	LOG_LEVEL: VARIABLES.LOG_LEVEL.schema,
});

export interface Config {
	/** undefined: all interfaces. */
	host: string | undefined;
	port: number;
	publicUrl: string | undefined;
	trustProxy: boolean;
	dataDir: string;
	tldrawLicenseKey: string | undefined;
	/** Whether webhooks may post into the server's own network. */
	webhooksAllowPrivate: boolean;
	/** Whether it rehearses after its start. */
	rehearse: boolean;
	/** What opens /metrics from elsewhere. */
	metricsToken: string | undefined;
	logLevel: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, or what is wrong with it: one line a variable, naming it. */
export function readConfig(environment: Environment, locale: Locale): { ok: true; config: Config } | { ok: false; problems: string[] } {
	const problems: string[] = [];
	const given: Record<string, string | undefined> = {};
	for (const [name, variable] of Object.entries<Variable>(VARIABLES)) {
		const value = environment[name]?.trim();
		given[name] = value === '' ? undefined : value; // `PORT=` in a file means: not set
		const file = variable.secret ? environment[`${name}_FILE`] : undefined;
		if (!file) continue;
		try {
			given[name] = readFileSync(file, 'utf8').trim();
		} catch (error) {
			problems.push(`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	const checked = checkFields(schema, given);
	if (!checked.ok) problems.push(...checked.issues.map((issue) => describeIssue(issue, locale).message));
	if (!checked.ok || problems.length > 0) return { ok: false, problems };
	const { HOST, PORT, PUBLIC_URL, TRUST_PROXY, DATA_DIR, TLDRAW_LICENSE_KEY, WEBHOOKS_ALLOW_PRIVATE, REHEARSE, METRICS_TOKEN, LOG_LEVEL } = checked.value;
	return {
		ok: true,
		config: {
			host: HOST,
			port: PORT,
			publicUrl: PUBLIC_URL,
			trustProxy: TRUST_PROXY,
			dataDir: DATA_DIR,
			tldrawLicenseKey: TLDRAW_LICENSE_KEY,
			webhooksAllowPrivate: WEBHOOKS_ALLOW_PRIVATE,
			rehearse: REHEARSE,
			metricsToken: METRICS_TOKEN,
			logLevel: LOG_LEVEL,
		},
	};
}

/** The text of `.env.example`. */
export const envExample = (): string =>
	`${[
		'# Rembuk: every setting, with the value it has when it is not set. Copy to .env, or set them in the environment.',
		...Object.entries<Variable>(VARIABLES).flatMap(([name, { about, example, secret }]) => [
			'',
			`# ${about}${secret ? ` ${name}_FILE may name a file that holds it.` : ''}`,
			`${example === '' ? '# ' : ''}${name}=${example}`,
		]),
	].join('\n')}\n`;
