import type { Page } from '@playwright/test';
import { SCREENS, signIn } from './support/screens.ts';
import { lanAddress, startServer } from './support/server.ts';
import { setStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

/** Everything that a page asks for or connects to, apart from what it carries in itself. */
function watch(page: Page): { foreign(origin: string): string[]; complaints: string[] } {
	const asked: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('websocket', (socket) => asked.push(socket.url()));
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	const isForeign = (origin: string) => (url: string) => !/^(data|blob):/.test(url) && new URL(url).origin.replace(/^ws/, 'http') !== origin;
	return { foreign: (origin) => asked.filter(isForeign(origin)), complaints };
}

const lan = lanAddress();
const HOSTS = lan ? ['localhost', lan] : ['localhost'];

for (const host of HOSTS) {
	test(`no screen asks anybody but its own server (${host === 'localhost' ? 'localhost' : 'an address of the network'})`, async ({ person }) => {
		test.slow(); // every screen, one after the other
		const server = await startServer({ host: '0.0.0.0' });
		try {
			const origin = `http://${host}:${server.port}`;
			const stage = await setStage(origin);
			for (const screen of SCREENS) {
				const context = await person();
				await signIn(context, stage, screen.as);
				const page = await context.newPage();
				const seen = watch(page);
				await page.goto(origin + (await screen.path(stage)));
				await screen.ready(page);
				await page.waitForTimeout(500); // what a page asks for late
				expect(seen.foreign(origin), screen.name).toEqual([]);
				expect(
					seen.complaints.filter((words) => !/404|410/.test(words)), // what is not there, or was closed, is the screen's own matter
					screen.name,
				).toEqual([]);
				await context.close();
			}
		} finally {
			await server.close();
		}
	});
}
