/** Hangs a route into the server: parsing, rights, errors and OpenAPI all come from its endpoint. */
import type { Endpoint } from '@rembuk/shared/api/endpoint';
import { errorReply } from '@rembuk/shared/api/shapes';
import { AppError } from '@rembuk/shared/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { windowCounter } from '../auth/window-counter.ts';
import { BODY_LIMIT, localeOf } from './error-reply.ts';
import type { Call, Route } from './route.ts';

/** Lets a caller in as what the endpoint asks for, or refuses; `leave` is called when the answer is ready. */
export type Admit<Caller> = (request: FastifyRequest, who: 'member' | 'leader', workshopId: string) => Promise<{ caller: Caller; leave(): void }>;

const SECURITY: { [scheme: string]: string[] }[] = [{ bearer: [] }, { cookie: [] }];

/** Bodies above the usual limit that a route takes a minute, whoever sends them: each is parsed in one go, and the rooms wait meanwhile. One of 60 MB counts as three. */
const LARGE_A_MINUTE = 20;
const ONE_LARGE = 20 * 1024 * 1024;

/** Counts them by what they say of themselves, before a byte is read. @throws AppError `slow-down` */
function largeBodies(limit: number): (request: FastifyRequest) => Promise<void> {
	const large = windowCounter(60_000);
	return async ({ headers }) => {
		const length = Math.min(Number(headers['content-length'] ?? limit), limit);
		if (length > BODY_LIMIT && large.add('all', Math.ceil(length / ONE_LARGE)) > LARGE_A_MINUTE) throw new AppError('slow-down');
	};
}

/** Mounts one route. */
export function mount<Caller>(server: FastifyInstance, { endpoint, handle }: Route<Caller>, admit: Admit<Caller>): void {
	const status = endpoint.replies[201] ? 201 : 200;
	const { who } = endpoint;
	/** Who was let in, from before the body is looked at until the answer is out. */
	const inside = new WeakMap<FastifyRequest, Awaited<ReturnType<Admit<Caller>>>>();
	server.route({
		method: endpoint.method,
		url: endpoint.path,
		...(endpoint.bodyLimit !== undefined && { bodyLimit: endpoint.bodyLimit, onRequest: largeBodies(endpoint.bodyLimit) }),
		schema: schemaOf(endpoint, status),
		...(who !== 'anyone' && {
			// a stranger hears that he is one, not what is wrong with the body
			preValidation: async (request: FastifyRequest) => {
				const { id } = request.params as { id?: string };
				if (id === undefined) throw new AppError('broken');
				inside.set(request, await admit(request, who, id));
			},
			onResponse: async (request: FastifyRequest) => inside.get(request)?.leave(),
		}),
		handler: async (request, reply) => {
			const { params, query } = request;
			const body = request.body ?? undefined;
			const parts = { params, query, body, locale: localeOf(request.headers), request, reply } as Omit<Call<Endpoint, Caller>, 'caller'>;
			reply.code(status);
			return handle({ ...parts, caller: inside.get(request)?.caller as Caller });
		},
	});
}

function schemaOf(endpoint: Endpoint, status: number) {
	const success = endpoint.file
		? { [status]: { description: endpoint.summary, content: { 'application/octet-stream': { schema: endpoint.replies[200] } } } }
		: endpoint.replies;
	return {
		summary: endpoint.summary,
		security: endpoint.who === 'anyone' ? [] : SECURITY,
		...(endpoint.params && { params: endpoint.params }),
		...(endpoint.query && { querystring: endpoint.query }),
		...(endpoint.body && { body: endpoint.body }),
		response: { ...success, '4xx': errorReply, '5xx': errorReply },
	};
}
