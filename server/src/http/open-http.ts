/** The HTTP server before it has a route: parsing, headers on every answer, errors in words. Knows no workshop. */
import { STATUS_CODES } from 'node:http';
import { must } from '@rembuk/shared/assert';
import { AppError, tellCode } from '@rembuk/shared/errors';
import { checkFields } from '@rembuk/shared/text/describe-issue';
import { issueError } from '@rembuk/shared/text/issue-error';
import { isHeavyJson, MOST_DEPTH, MOST_NAMES, MOST_VALUES } from '@rembuk/shared/text/json-weight';
import { formatMessage, type Message } from '@rembuk/shared/text/messages';
import { parseJson } from '@rembuk/shared/text/parse-json';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod/mini';
import { endSocket } from '../end-socket.ts';
import { dropBody } from './drop-body.ts';
import { asRefusal, BODY_LIMIT, errorBody, localeOf } from './error-reply.ts';
import { watchBody } from './late-body.ts';
import type { OwnOrigin } from './own-origin.ts';
import { SECURE_CONTEXT_HEADERS, SECURITY_HEADERS } from './security-headers.ts';

/** A request must have come whole within this time, ms: the largest archive comes in it over 5 Mbit/s. */
const REQUEST_TIMEOUT = 120_000;
/** Every other body in this one. */
const SMALL_BODY_TIMEOUT = 30_000;
const LATE = 'ERR_HTTP_REQUEST_TIMEOUT';
/** Its headers in this one. */
const HEADERS_TIMEOUT = 15_000;
/** How often those that are late are looked for, ms. Node's own 30 s would let a connection that never says a word live for 45. */
const LATE_CHECK = 3000;

/** A body of more bytes is looked at before it is parsed: 20 MB of brackets would stop every room for five seconds. */
const LOOKED_AT = 64 * 1024;
const HEAVIEST = { values: MOST_VALUES, depth: MOST_DEPTH, names: MOST_NAMES };
const heaviest: Message = {
	id: '{values, number} nilai JSON, {names, number} nama berbeda, {depth} tingkat',
	en: '{values, number} JSON values, {names, number} different names, {depth} levels deep',
};

export interface HttpOptions {
	logger: object;
	origin: OwnOrigin;
	/** Counts by name what came to the door and was no request. */
	count(name: string): void;
}

/** What is wrong with bytes that are no request, and the status that tells it; anything else is `request-unreadable`, 400. */
const NO_REQUEST: Record<string, { name: string; status: number }> = {
	HPE_HEADER_OVERFLOW: { name: 'request-header-too-long', status: 431 },
	[LATE]: { name: 'request-too-slow', status: 408 },
};

const isChange = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);
const isApi = (url: string): boolean =>
	url.startsWith('/api') || url === '/healthz' || url === '/readyz' || url.startsWith('/metrics') || url.startsWith('/config.json');

/** Opens it; nothing listens yet. */
export function openHttp({ logger, origin, count }: HttpOptions): FastifyInstance {
	const setHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
		reply.headers(SECURITY_HEADERS);
		if (origin.isTrustworthy(request.raw)) reply.headers(SECURE_CONTEXT_HEADERS);
		if (isApi(request.url)) reply.header('cache-control', 'no-store');
	};
	const answerError = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
		const refusal = asRefusal(error, request.routeOptions.bodyLimit) ?? new AppError('broken');
		if (refusal.code === 'broken') request.log.error({ err: error, method: request.method, url: request.routeOptions.url }, 'request-broken');
		if (refusal.code === 'slow-down') reply.header('retry-after', '1');
		if (refusal.code === 'too-large' || refusal.code === 'slow-down') await dropBody(request.raw);
		await reply
			.code(refusal.status)
			.type('application/json; charset=utf-8')
			.send(JSON.stringify(errorBody(refusal, localeOf(request.headers))));
	};
	const server: FastifyInstance = fastify({
		logger,
		logController: new LogController({ disableRequestLogging: true }),
		bodyLimit: BODY_LIMIT,
		requestTimeout: REQUEST_TIMEOUT,
		http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: LATE_CHECK },
		forceCloseConnections: 'idle',
		routerOptions: { maxParamLength: 1000 }, // longer than any id, so that the schemas tell what is wrong
		clientErrorHandler: (error, socket) => {
			const { name, status } = NO_REQUEST[error.code] ?? { name: error.code === 'ECONNRESET' ? 'connection-lost' : 'request-unreadable', status: 400 };
			count(name);
			if (socket.writable) endSocket(socket, bareAnswer(status));
			else socket.destroy();
		},
		frameworkErrors: (error, request, reply) => {
			setHeaders(request, reply);
			void answerError(error, request, reply);
		},
	});
	server.addHook('onRequest', async (request, reply) => {
		setHeaders(request, reply);
		const { raw, routeOptions } = request;
		const isLarge = (routeOptions.bodyLimit ?? 0) > BODY_LIMIT && Number(raw.headers['content-length'] ?? Number.POSITIVE_INFINITY) > BODY_LIMIT;
		if (!isLarge) watchBody(raw, SMALL_BODY_TIMEOUT, () => server.server.emit('clientError', Object.assign(new Error('late'), { code: LATE }), raw.socket));
		if (isChange(request.method) && origin.isForeign(request.raw)) throw new AppError('foreign-origin');
	});
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') return done(null, undefined);
		if (body.length > LOOKED_AT && isHeavyJson(String(body)))
			return done(new AppError('too-large', { words: (locale) => tellCode('too-large', locale, { limit: formatMessage(heaviest, locale, HEAVIEST) }) }));
		const parsed = parseJson(String(body));
		if (parsed.ok) return done(null, parsed.value);
		done(new AppError('invalid-json', { words: (locale) => tellCode('invalid-json', locale, { reason: parsed.reason(locale) }) }));
	});
	server.setValidatorCompiler<z.ZodMiniType>(({ schema, httpPart }) => (input) => {
		const checked = checkFields(schema, input ?? (httpPart === 'body' ? {} : input));
		if (checked.ok) return { value: checked.value };
		return { error: issueError(must(checked.issues[0], 'a complaint of the schema')) };
	});
	server.setSerializerCompiler(serializerCompiler);
	server.setErrorHandler(answerError);
	return server;
}

/** An answer to bytes that were no HTTP request. */
function bareAnswer(status: number): string {
	const body = JSON.stringify(errorBody(new AppError('malformed'), 'id'));
	const headers = {
		...SECURITY_HEADERS,
		'content-type': 'application/json; charset=utf-8',
		'content-length': String(Buffer.byteLength(body)),
		connection: 'close',
	};
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
