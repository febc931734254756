/** Calls the server's endpoints, typed by the schemas that they are validated with. Knows no screen. */
import type { Endpoint } from '@rembuk/shared/api/endpoint';
import type { ErrorCode } from '@rembuk/shared/errors';
import type * as z from 'zod/mini';

type In<S> = S extends z.ZodMiniType ? z.input<S> : undefined;
type Success<R> = R[Extract<keyof R, 200 | 201>];
type Reply<E extends Endpoint> = Success<E['replies']> extends z.ZodMiniType ? z.output<Success<E['replies']>> : never;

/** What a call takes: only the parts that the endpoint declares. */
export type CallInput<E extends Endpoint> = { params?: In<E['params']>; query?: In<E['query']>; body?: In<E['body']> };

/** A refusal by the server, or no answer at all (`code: 'offline'`). The message is in the language that was asked for. */
export class ApiError extends Error {
	readonly code: ErrorCode | 'offline';
	readonly status: number;
	readonly field: string | undefined;

	constructor(code: ErrorCode | 'offline', status: number, message: string, field?: string) {
		super(message);
		this.code = code;
		this.status = status;
		this.field = field;
	}
}

/** The language of the answers' messages; set by the app when the reader changes it. */
export const apiLanguage = { current: 'id' };

/** Which cookie of the workshop the calls mean when the browser holds both; see session-as.ts. */
export const apiAs: { current: 'facilitator' | 'participant' | undefined } = { current: undefined };

/** The headers that every request of ours carries; for a plain `fetch` (a download) too. */
export const ownHeaders = (): Record<string, string> => ({
	'accept-language': apiLanguage.current,
	...(apiAs.current && { 'x-rembuk-as': apiAs.current }),
});

const isErrorBody = (body: unknown): body is { error: { code: ErrorCode; message: string; field?: string } } =>
	typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';

/**
 * Calls an endpoint.
 * @throws ApiError when the server refuses or cannot be reached.
 */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Reply<E>> {
	const url = fillPath(endpoint.path, (input.params ?? {}) as Record<string, string>) + queryString((input.query ?? {}) as Record<string, unknown>);
	const headers: Record<string, string> = { accept: 'application/json', ...ownHeaders() };
	const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' };
	if (input.body !== undefined) {
		headers['content-type'] = 'application/json';
		init.body = JSON.stringify(input.body);
	}
	let response: Response;
	try {
		response = await fetch(url, init);
	} catch (cause) {
		throw Object.assign(new ApiError('offline', 0, 'offline'), { cause });
	}
	const body: unknown = await response.json().catch(() => undefined); // not JSON: an error page of a proxy; the status says enough
	if (response.ok) return body as Reply<E>;
	if (isErrorBody(body)) throw new ApiError(body.error.code, response.status, body.error.message, body.error.field);
	throw new ApiError('broken', response.status, response.statusText);
}

/** A path with its `:parameters` filled in, each escaped. */
export const fillPath = (path: string, params: Record<string, string>): string =>
	path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function queryString(query: Record<string, unknown>): string {
	const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}
