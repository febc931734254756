/** For tests: draws a component as the app does, without a server. What the server would say is given by path. */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { LocaleContext } from '../text.tsx';

/** Renders it in Indonesian at an address; `cleanup` takes it away. */
export function renderPage(children: ReactNode, at = '/') {
	window.matchMedia ??= (media) =>
		({ matches: false, media, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
	window.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
	const wrapper = ({ children: inside }: { children: ReactNode }) => (
		<MantineProvider env="test">
			<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
				<LocaleContext.Provider value={{ locale: 'id', setLocale: () => undefined }}>
					<MemoryRouter initialEntries={[at]}>{inside}</MemoryRouter>
				</LocaleContext.Provider>
			</QueryClientProvider>
		</MantineProvider>
	);
	return render(children, { wrapper });
}

/** Answers every request with this status and body; `undefined` is a server that cannot be reached. Gives back what was asked. */
export function answerWith(status: number, body?: unknown) {
	const asked: { url: string; body: unknown; headers: Headers }[] = [];
	vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
		asked.push({ url, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined, headers: new Headers(init.headers) });
		if (body === undefined) throw new TypeError('Failed to fetch');
		return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
	});
	return asked;
}

/** Takes pages, answers and whatever this browser kept away; for `afterEach`. */
export function cleanPage(): void {
	cleanup();
	vi.unstubAllGlobals();
	localStorage.clear();
	sessionStorage.clear();
}
