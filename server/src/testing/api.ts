/** Calls a server's API in tests as a script would: JSON in, status and JSON out, a Bearer token when there is one. */

/** Whatever the API answered; tests say what they expect of it. */
export interface Answer<T = Record<string, unknown>> {
	status: number;
	headers: Headers;
	body: T;
}

export interface ErrorAnswer {
	error: { code: string; message: string; field?: string };
}

export interface Api {
	call<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
	get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
	post<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
	patch<T = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<T>>;
	/** The same server as somebody with that token. */
	as(token: string): Api;
}

/** Opens it for a base address. */
export function openApi(base: string, token?: string): Api {
	const call: Api['call'] = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => {
		const response = await fetch(base + path, {
			method,
			headers: {
				'accept-language': 'en',
				...(token !== undefined && { authorization: `Bearer ${token}` }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
		return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : { text }) as T };
	};
	return {
		call,
		get: (path, headers) => call('GET', path, undefined, headers),
		post: (path, body, headers) => call('POST', path, body, headers),
		patch: (path, body) => call('PATCH', path, body),
		as: (other) => openApi(base, other),
	};
}
