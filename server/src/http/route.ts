/** A route: an endpoint and what answers it. Knows no service; what a signed-in caller is, the routes say. */
import type { Endpoint } from '@rembuk/shared/api/endpoint';
import type { Locale } from '@rembuk/shared/text/locale';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
type Success<R> = R[Extract<keyof R, 200 | 201>];
type Answer<E extends Endpoint> = E['file'] extends true ? Uint8Array : Success<E['replies']> extends z.ZodMiniType ? z.input<Success<E['replies']>> : never;

/** One call, parsed. `caller` is there when the endpoint asks for a member or a leader. */
export interface Call<E extends Endpoint, Caller> {
	params: Parsed<E['params']>;
	query: Parsed<E['query']>;
	body: Parsed<E['body']>;
	caller: E['who'] extends 'anyone' ? undefined : Caller;
	locale: Locale;
	request: FastifyRequest;
	reply: FastifyReply;
}

export interface Route<Caller> {
	endpoint: Endpoint;
	/** Answers with the body of the endpoint's success; refusals are thrown. */
	handle(call: Call<Endpoint, Caller>): Promise<unknown>;
}

/** Declares a route for callers of one kind; the handler's types are those of the endpoint's schemas. */
export const routesFor =
	<Caller>() =>
	<E extends Endpoint>(endpoint: E, handle: (call: Call<E, Caller>) => Promise<Answer<E>>): Route<Caller> => ({
		endpoint,
		handle: handle as unknown as Route<Caller>['handle'], // the schemas that made E's types are the ones that parse
	});
