/** Calls the HTTP API as a script would: a token, JSON, and the answer with its status. Knows no browser. */

import { addCard } from '@rembuk/shared/api/add-card';
import { addNote } from '@rembuk/shared/api/add-note';
import { createWorkshop } from '@rembuk/shared/api/create-workshop';
import type { Endpoint } from '@rembuk/shared/api/endpoint';
import { getWorkshop } from '@rembuk/shared/api/get-workshop';
import { join } from '@rembuk/shared/api/join';
import type * as z from 'zod/mini';

type Success<R> = R[Extract<keyof R, 200 | 201>];
type Reply<E extends Endpoint> = Success<E['replies']> extends z.ZodMiniType ? z.output<Success<E['replies']>> : never;
type Json = Record<string, unknown>;

export interface Refusal {
	error: { code: string; message: string; field?: string };
}
export interface Answer<T = unknown> {
	status: number;
	headers: Headers;
	body: T;
	bytes: Uint8Array;
}
export interface CallOptions {
	method?: string;
	token?: string | undefined;
	lang?: 'id' | 'en';
	json?: unknown;
	/** Sent as it is, with the content type JSON. */
	raw?: string;
	headers?: Record<string, string>;
}

/** One request; whatever comes back is an answer, a refusal too. */
export async function request<T = unknown>(url: string, options: CallOptions = {}): Promise<Answer<T>> {
	const body = options.raw ?? (options.json === undefined ? undefined : JSON.stringify(options.json));
	const response = await fetch(url, {
		method: options.method ?? (body === undefined ? 'GET' : 'POST'),
		headers: {
			'accept-language': options.lang ?? 'en',
			...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...options.headers,
		},
		...(body === undefined ? {} : { body }),
	});
	const bytes = new Uint8Array(await response.arrayBuffer());
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	return { status: response.status, headers: response.headers, bytes, body: (isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined) as T };
}

/** Calls an endpoint that must succeed. @throws Error with the refusal's words */
async function succeed<E extends Endpoint>(base: string, endpoint: E, path: string, options: CallOptions): Promise<Reply<E>> {
	const answer = await request(base + path, { method: endpoint.method, ...options });
	if (answer.status >= 300) throw new Error(`${endpoint.method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
	return answer.body as Reply<E>;
}

/** The API of one server, for one token at a time. */
export const api = (base: string) => ({
	create: (definition: Json) => succeed(base, createWorkshop, '/api/workshops', { json: definition }),
	join: (person: { code: string; name: string; sector?: string; topicKey?: string }) => succeed(base, join, '/api/join', { json: person }),
	state: (workshopId: string, token: string) => succeed(base, getWorkshop, `/api/workshops/${workshopId}`, { token }),
	note: (workshopId: string, token: string, note: { roomId: string; text: string }) =>
		succeed(base, addNote, `/api/workshops/${workshopId}/notes`, { token, json: note }),
	card: (workshopId: string, token: string, card: Json) => succeed(base, addCard, `/api/workshops/${workshopId}/cards`, { token, json: card }),
	power: async (workshopId: string, token: string, name: string, args: Json = {}) => {
		const answer = await request<Json>(`${base}/api/workshops/${workshopId}/powers/${name}`, { token, json: args });
		if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
		return answer.body;
	},
	file: (workshopId: string, token: string, format: string, lang: 'id' | 'en') =>
		request(`${base}/api/workshops/${workshopId}/export/${format}?lang=${lang}`, { token }),
});
export type Api = ReturnType<typeof api>;
export type Created = Awaited<ReturnType<Api['create']>>;
export type Joined = Awaited<ReturnType<Api['join']>>;
