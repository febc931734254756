/** A script's way to the public API: JSON in, JSON out, refusals as errors. Knows no workshop. */

export interface ApiClient {
	/** @throws Error with the server's own words when it refuses. */
	post<T>(path: string, body: unknown, token?: string): Promise<T>;
}

/** A client of the server at that address (without the last slash). */
export function openApiClient(baseUrl: string): ApiClient {
	return {
		post: async <T>(path: string, body: unknown, token?: string): Promise<T> => {
			const response = await fetch(`${baseUrl}${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
				body: JSON.stringify(body),
			});
			const text = await response.text();
			if (!response.ok) throw new Error(`POST ${path} was refused (${response.status}): ${text}`);
			return JSON.parse(text) as T;
		},
	};
}
