/** Playwright's test with what every spec needs: a running server, people with browsers of their own, and peers that end with the test. */
import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { openPeer, type Peer } from './peer.ts';
import { type RembukServer, startServer } from './server.ts';

interface ForEachTest {
	/** A browser of another person: cookies, storage and language of its own. */
	person: (options?: BrowserContextOptions) => Promise<BrowserContext>;
	/** A protocol client that is closed with the test. */
	peer: (options: Parameters<typeof openPeer>[0]) => Peer;
}
interface ForAll {
	/** One server for the specs that do not hurt it. */
	server: RembukServer;
}

export const test = base.extend<ForEachTest, ForAll>({
	server: [
		async ({ browserName: _ }, use) => {
			const server = await startServer();
			await use(server);
			await server.close();
		},
		{ scope: 'worker' },
	],
	person: async ({ browser }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 800 }, ...options });
			contexts.push(context);
			return context;
		});
		for (const context of contexts) await context.close();
	},
	peer: async ({ browserName: _ }, use) => {
		const peers: Peer[] = [];
		await use((options) => {
			const peer = openPeer(options);
			peers.push(peer);
			return peer;
		});
		for (const peer of peers) peer.close();
	},
});
export { expect } from '@playwright/test';
