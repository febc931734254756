/** What an endpoint is: method, path, and the schemas that validate, document (OpenAPI) and type it. One file an endpoint; `index.ts` is the list. */
import type * as z from 'zod/mini';

export interface Endpoint {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Fastify's form, `:name` for parameters. */
	path: string;
	/** One sentence for the OpenAPI document. */
	summary: string;
	/** Who may call it; the server enforces it. */
	who: 'anyone' | 'member' | 'leader';
	params?: z.ZodMiniType;
	query?: z.ZodMiniType;
	body?: z.ZodMiniType;
	/** The largest body in bytes, where it differs from the server's own limit. */
	bodyLimit?: number;
	/** The answer is a file, not JSON. */
	file?: true;
	/** The answer by status. */
	replies: Record<number, z.ZodMiniType>;
}

/** Declares an endpoint and keeps the types of its schemas. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;
