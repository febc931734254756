/** The composition root: the only file that chooses adapters and hands the parts to each other. */
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@rembuk/shared/errors';
import type { FastifyBaseLogger } from 'fastify';
import { openLinks } from './afterwards/links.ts';
import { openRetention } from './afterwards/retention.ts';
import { openAuth } from './auth/auth.ts';
import { openCredentials } from './auth/credentials.ts';
import { openGuessBudget } from './auth/guess-budget.ts';
import { openLinkBudget } from './auth/link-budget.ts';
import type { Config } from './config.ts';
import { serveClient } from './http/client-files.ts';
import { serveMetrics } from './http/metrics.ts';
import { mount } from './http/mount.ts';
import { openHttp } from './http/open-http.ts';
import { describeApi } from './http/openapi.ts';
import { ownOrigin } from './http/own-origin.ts';
import { SECURITY_HEADERS } from './http/security-headers.ts';
import { loggerOptions } from './logger.ts';
import { openRoomRegistry } from './rooms/room-registry.ts';
import { openAdmit } from './routes/admit.ts';
import { ROUTES } from './routes/index.ts';
import type { Services } from './routes/services.ts';
import { openSockets } from './sockets/accept-socket.ts';
import { makeCounters } from './sockets/counters.ts';
import { rehearse } from './sockets/rehearse.ts';
import { openStorage } from './storage/open-storage.ts';
import { openWebhooks } from './webhooks/webhooks.ts';
import { openWorkshops } from './workshops/workshops.ts';

export interface AppOptions {
	config: Config;
	/** The directory of the built client. */
	clientDir: string;
	version: string;
	/** The clock, ms since 1970; tests set it. */
	now?: () => number;
}

export interface App {
	/** Where it listens, with the port that it really got. */
	port: number;
	/** http://localhost:<port>, or the host that was asked for. */
	url: string;
	log: FastifyBaseLogger;
	/** Plays a group at work to itself once, beside whatever else it does: see sockets/rehearse.ts. */
	rehearse(): Promise<void>;
	/** Says goodbye to everybody, writes what is pending, and closes; resolves when nothing is open any more. */
	close(): Promise<void>;
}

/** On closing, requests that are being answered may take so long, ms. */
const REQUEST_GRACE = 4000;
/** Whoever waited for the start goes before the rehearsal; and who comes meanwhile, so long at a time. */
const REHEARSAL_AFTER_MS = 500;
const REHEARSAL_BREAK_MS = 5;
/** So many at work make a rehearsal needless. */
const A_GROUP = 6;

/** Opens everything and listens. @throws Error (`code: 'EADDRINUSE'`) when the port is taken; then nothing stays open. */
export async function openApp({ config, clientDir, version, now = Date.now }: AppOptions): Promise<App> {
	const origin = ownOrigin(config);
	const counters = makeCounters();
	const server = openHttp({ logger: loggerOptions(config.logLevel), origin, count: counters.add });
	const logger = server.log;
	const storage = await openStorage({ dataDir: config.dataDir });
	const registry = openRoomRegistry({ storage, logger });
	const credentials = openCredentials(storage, now);
	const auth = openAuth({ credentials, origin });
	const workshops = await openWorkshops({ storage, registry });
	const sockets = openSockets({
		server: server.server,
		registry,
		auth,
		workshops,
		logger,
		counters,
		refusalHeaders: { ...SECURITY_HEADERS, 'cache-control': 'no-store' },
	});
	const retention = openRetention({ storage, registry, workshops, credentials, now }, logger);
	const webhooks = openWebhooks({ storage, registry, workshops, logger, now, allowPrivate: config.webhooksAllowPrivate });
	let isClosing = false;
	const close = async (): Promise<void> => {
		isClosing = true;
		retention.close();
		await sockets.close();
		const hurry = setTimeout(() => server.server.closeAllConnections(), REQUEST_GRACE); // whoever sends a request byte by byte
		await server.close().finally(() => clearTimeout(hurry));
		await webhooks.close();
		await registry.close();
		await storage.close();
	};
	try {
		const services: Services = {
			storage,
			registry,
			workshops,
			credentials,
			auth,
			links: openLinks(storage, now),
			webhooks,
			webhooksAllowPrivate: config.webhooksAllowPrivate,
			origin,
			now,
			guesses: openGuessBudget(),
			linkBudget: openLinkBudget(),
			counts: (workshopId) => sockets.counts(workshopId),
			disconnect: (credentialId) => sockets.disconnectCredential(credentialId),
		};
		await describeApi(server, version);
		const admit = openAdmit(services);
		for (const route of ROUTES) mount(server, route(services), admit);
		server.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));
		server.get('/readyz', { schema: { hide: true } }, async () => {
			try {
				await storage.ping();
			} catch (error) {
				logger.error({ err: error }, 'storage-does-not-answer');
				throw new AppError('storage-failed');
			}
			return { ok: true };
		});
		serveMetrics(server, { read: sockets.metrics, token: config.metricsToken });
		server.get('/config.json', { schema: { hide: true } }, async () => ({
			version,
			...(config.tldrawLicenseKey !== undefined && { tldrawLicenseKey: config.tldrawLicenseKey }),
		}));
		serveClient(server, clientDir);
		await listen(config, (host) => server.listen({ host, port: config.port }));
	} catch (error) {
		await close();
		throw error;
	}
	const { port } = server.server.address() as AddressInfo;
	return {
		port,
		url: `http://${shownHost(config.host)}:${port}`,
		log: logger,
		rehearse: async () => {
			await sleep(REHEARSAL_AFTER_MS, undefined, { ref: false });
			if (isClosing) return;
			const played = await rehearse(async () => {
				const { connected = 0 } = sockets.metrics();
				await (connected === 0 ? nextTurn() : sleep(REHEARSAL_BREAK_MS)); // whoever is there goes before
				return !isClosing && connected < A_GROUP;
			});
			logger.info(played, 'rehearsed');
		},
		close,
	};
}

/** What this machine's own browser can open. */
function shownHost(host: string | undefined): string {
	if (host === undefined || ['::', '0.0.0.0', '127.0.0.1', '::1'].includes(host)) return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}

/** All interfaces, IPv6 and IPv4; a machine without IPv6 gets IPv4 alone. */
async function listen({ host }: Config, on: (host: string) => Promise<unknown>): Promise<void> {
	if (host !== undefined) return void (await on(host));
	try {
		await on('::');
	} catch (error) {
		if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
		await on('0.0.0.0');
	}
}
