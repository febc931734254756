/** After a restart everybody sees everybody within two seconds of their own return: unmodified providers, which wait for up to 2.5 s by themselves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildChild, startChild } from './testing/child-server.ts';
import { type PersonId, ROOMS } from './testing/live-server.ts';
import { connect, type TestProvider, until } from './testing/provider.ts';

const CHILD = buildChild();
const TABS: readonly PersonId[] = ['anna', 'anna', 'budi', 'budi', 'fitri', 'oki'];
const WITHIN = 2000;
/** The provider's own. */
const STOCK_BACKOFF = 2500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const sees = (one: TestProvider, other: TestProvider): boolean => {
	const state = one.provider.awareness.getStates().get(other.doc.clientID);
	return one === other || (state?.user as { name?: string } | undefined)?.name !== undefined;
};

/** When each was last connected, and when it then first saw each other one (ms); begun anew with each connection. */
function watch(people: readonly TestProvider[]): { back: number[]; met: number[][] } {
	const back = people.map(() => 0);
	const met: number[][] = people.map(() => []);
	people.forEach((one, i) => {
		one.provider.on('status', ({ status }: { status: string }) => {
			if (status !== 'connected') return;
			back[i] = performance.now();
			met[i] = [];
		});
		one.provider.awareness.on('change', () => {
			people.forEach((other, j) => {
				if (one.provider.wsconnected && sees(one, other)) (met[i] as number[])[j] ??= performance.now();
			});
		});
	});
	return { back, met };
}

test.each([
	['at once', 0],
	['after three seconds', 3000],
])('a server that is killed and back %s', async (_name, downFor) => {
	const dir = mkdtempSync(join(tmpdir(), 'rembuk-restart-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const first = await startChild(CHILD, dir);
	const port = Number(new URL(first.url).port);
	const people = TABS.map((person) => connect(first.url, ROOMS.one, person, { maxBackoffTime: STOCK_BACKOFF }));
	onTestFinished(() => people.forEach((one) => void one.destroy()));
	people.forEach((one, x) => void one.provider.awareness.setLocalState({ cursor: { x, y: 0 } }));
	const everybody = (): boolean => people.every((one) => one.provider.wsconnected && people.every((other) => sees(one, other)));
	await until(everybody, 'all see all before');

	const { back, met } = watch(people);
	await first.kill();
	await until(() => people.every(({ provider }) => !provider.wsconnected), 'all have lost it');
	await pause(downFor);
	await startChild(CHILD, dir, { port });
	const listens = performance.now();
	await until(everybody, 'all see all again', 20_000);
	const waits = people.flatMap((_one, i) =>
		people.flatMap((_other, j) => (i === j ? [] : [(met[i]?.[j] ?? Number.POSITIVE_INFINITY) - Math.max(back[i] as number, back[j] as number)])),
	);
	const slowest = Math.max(...waits);
	console.log(
		`${people.length} unmodified providers: the last was back ${Math.round(Math.max(...back) - listens)} ms after the server, and saw all others ${Math.round(slowest)} ms after both were there`,
	);
	expect(waits).toHaveLength(people.length * (people.length - 1));
	expect(slowest).toBeLessThan(WITHIN);
	expect(Math.max(...back) - listens).toBeLessThan(STOCK_BACKOFF + WITHIN);
});
