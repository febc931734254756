/** The fault matrix: whatever fails, *saved* is never shown while anything is not; afterwards all heals by itself, and what was called saved outlives a kill. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { api } from '../support/call.ts';
import { openPeer } from '../support/peer.ts';
import { type RembukServer, startServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { type MadeWorkshop, makeWorkshop } from '../support/workshop.ts';
import { expectNeverSaved, forgetShown, shownBy, watchBadge } from './badge-watch.ts';
import { type BoardPerson, openBoard } from './board-person.ts';

/** How long a fault lasts, seconds. */
const LASTS = Number(process.env.FAULT_SECONDS ?? 3);
const TOPIC = 'service-users';
/** A disk of its own for the data directory, in a namespace that nobody else sees. */
const OWN_DISK = ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=8m tmpfs "$DATA_DIR" && exec "$0" "$@"'];
/** The faults of one test come one after the other. */
test.describe.configure({ timeout: 180_000 + 5 * LASTS * 1000 });
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp']).status === 0;
const canLimit = spawnSync('prlimit', ['--version']).status === 0;
if (!canMount) console.warn('A disk of its own may not be mounted here: the FULL DISK was NOT proved.');
if (!canLimit) console.warn('There is no prlimit here: the STORAGE ERROR was NOT proved.');

interface Scene {
	server: RembukServer;
	workshop: MadeWorkshop;
	budi: BoardPerson;
}
type NewPerson = (options?: object) => Promise<BrowserContext>;
const lasts = () => new Promise((resolve) => setTimeout(resolve, LASTS * 1000));

/** Budi at a board, with one note saved. */
async function open(server: RembukServer, person: NewPerson, prepare = watchBadge): Promise<Scene> {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC, prepare });
	await budi.writeNote('sebelum');
	await budi.saved();
	return { server, workshop, budi };
}

/** What somebody finds who comes now. */
async function newcomerSees({ server, workshop }: Scene, words: string[]): Promise<void> {
	const newcomer = openPeer({ url: server.url, roomId: workshop.room(TOPIC), token: workshop.facilitatorToken });
	try {
		await newcomer.synced();
		expect(newcomer.words()).toEqual(expect.arrayContaining(words));
	} finally {
		newcomer.close();
	}
}

/** Writes while `hurt` lasts: *saved* does not come before it has healed, and then a newcomer has everything. */
async function sufferFrom(scene: Scene, name: string, hurt: () => unknown, heal: () => unknown): Promise<void> {
	const { budi } = scene;
	await hurt();
	await forgetShown(budi.page); // until here nothing of Budi's was unsaved
	await budi.writeNote(name);
	await expectNeverSaved(budi.page);
	await lasts();
	await expectNeverSaved(budi.page);
	await expect(budi.note(name)).toHaveCount(1);
	await heal();
	await budi.saved();
	await newcomerSees(scene, ['sebelum', name]);
}

test('errors of the disk, a server that is gone or hangs, a network that is gone: saved is saved, also after a kill', async ({ person }) => {
	const server = await startServer();
	try {
		const scene = await open(server, person);
		const { context } = scene.budi;
		const mayWrite = (upTo: string) => execFileSync('prlimit', [`--pid=${server.pid}`, `--fsize=${upTo}:unlimited`]);
		const signal = (name: NodeJS.Signals) => () => process.kill(server.pid, name);
		const faults: Record<string, [hurt: () => unknown, heal: () => unknown]> = {
			...(canLimit && { kesalahan: [() => mayWrite('1'), () => mayWrite('unlimited')] }),
			macet: [signal('SIGSTOP'), signal('SIGCONT')],
			luring: [() => context.setOffline(true), () => context.setOffline(false)],
			mati: [server.kill, server.start],
		};
		for (const [name, [hurt, heal]] of Object.entries(faults)) await test.step(name, () => sufferFrom(scene, name, hurt, heal));
		await server.kill();
		await server.start();
		await newcomerSees(scene, ['sebelum', ...Object.keys(faults)]);
	} finally {
		await server.close();
	}
});

test('a full disk', async ({ person }) => {
	test.skip(!canMount, 'no disk of its own may be mounted');
	const server = await startServer({ through: OWN_DISK });
	try {
		const scene = await open(server, person);
		const filler = `/proc/${server.pid}/root${join(server.dataDir, 'filler')}`;
		const fill = async (): Promise<void> => {
			expect(spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { env: { ...process.env, LC_ALL: 'C' } }).stderr.toString()).toContain('No space left');
			await useUp(scene);
			await scene.budi.saved(); // back in the room that was dropped with Citra's notes
		};
		await sufferFrom(scene, 'penuh', fill, () => rmSync(filler));
	} finally {
		await server.close();
	}
});

/** The database has some room in its own files: somebody writes, far out of sight, until that is full too, for the smallest note as well. */
async function useUp({ server, workshop }: Scene): Promise<void> {
	const { participantId, token } = await workshop.join('Citra', TOPIC);
	for (const words of [3000, 300, 1]) {
		const citra = openPeer({ url: server.url, roomId: workshop.room(TOPIC), token }); // who is refused is closed
		try {
			await citra.synced();
			for (let n = 0; n < 400 && citra.refusals.length === 0; n++) {
				citra.write('isian '.repeat(words), { x: 0, y: 50_000 }, participantId);
				await new Promise((resolve) => setTimeout(resolve, 60)); // a commit each
			}
			expect(citra.refusals).toContain('storage-failed');
		} finally {
			citra.close();
		}
	}
}

test('a lock in mid-stroke: what is not saved is not shown as saved, and both boards are the same', async ({ server, person }) => {
	const { workshop, budi } = await open(server, person);
	const lock = (locked: boolean) =>
		api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'lock-room', { roomId: workshop.room(TOPIC), locked });
	const citra = await openBoard(server.url, workshop, person, 'Citra', { topicKey: TOPIC });
	const { page } = budi;
	const strokes = (at: BoardPerson) =>
		at.page.locator('.tl-shape[data-shape-type="draw"]').evaluateAll((all) => all.map((one) => one.querySelector('path')?.getAttribute('d') ?? ''));
	await page.locator('.tl-canvas').focus();
	await page.keyboard.press('d');
	await page.mouse.move(300, 300);
	await page.mouse.down();
	for (let n = 1; n <= 20; n++) await page.mouse.move(300 + n * 8, 300 + (n % 5) * 10);
	await expect.poll(() => strokes(citra)).toHaveLength(1);
	await lock(true);
	await forgetShown(page);
	for (let n = 21; n <= 40; n++) await page.mouse.move(300 + n * 8, 300 + (n % 5) * 10);
	await page.mouse.up();
	await expect(page.locator('span[data-kind=locked]')).toBeVisible();
	await expectNeverSaved(page);
	await citra.page.reload(); // who comes when it is locked is told so too
	await expect(citra.page.locator('span[data-kind=locked]')).toBeVisible({ timeout: 30_000 });
	await expect(async () => expect(await strokes(budi)).toEqual(await strokes(citra))).toPass();
	await lock(false);
	await budi.saved();
	expect(await strokes(budi)).toEqual(await strokes(citra));
});

/** Once each way for each of two notes, and twice more where a busy machine types with breaks; it was once each way a letter, 69 here. */
const MOST_SHOWN = 9;

test('a restart after which the board is back before the workshop room: the badge does not waver while somebody types', async ({ person }) => {
	const server = await startServer();
	try {
		let isHeldUp = false;
		const workshop = await makeWorkshop(server.url);
		const budi = await openBoard(server.url, workshop, person, 'Budi', {
			topicKey: TOPIC,
			prepare: async (context) => {
				await watchBadge(context);
				await context.routeWebSocket(new RegExp(workshop.workshopRoom), (socket) => void (isHeldUp ? socket.close() : socket.connectToServer()));
			},
		});
		isHeldUp = true;
		await server.kill();
		await expect(budi.page.locator('span[data-kind=offline]')).toBeVisible();
		await forgetShown(budi.page);
		await budi.writeNote('selagi mati');
		await server.start();
		const citra = openPeer({ url: server.url, roomId: workshop.room(TOPIC), token: workshop.facilitatorToken });
		try {
			await expect.poll(() => citra.words()).toContain('selagi mati'); // the board is back
			await budi.writeNote('sesudah papan kembali, sebelum yang lain kembali');
			await expect.poll(() => citra.words()).toContain('sesudah papan kembali, sebelum yang lain kembali');
			await expect(budi.page.locator('span[data-kind=offline]')).toBeVisible();
			expect((await shownBy(budi.page)).length).toBeLessThanOrEqual(MOST_SHOWN);
		} finally {
			citra.close();
		}
		expect(await shownBy(budi.page)).not.toContain('saved');
		isHeldUp = false;
		await budi.saved();
		expect((await shownBy(budi.page)).slice(-3)).toEqual(['offline', 'saving', 'saved']);
	} finally {
		await server.close();
	}
});

/** A page that says, once it is told to, that it speaks an older protocol. */
async function canGrowOld(context: BrowserContext): Promise<void> {
	await watchBadge(context);
	await context.addInitScript(() => {
		const Real = window.WebSocket;
		window.WebSocket = class extends Real {
			constructor(url: string | URL, protocols?: string | string[]) {
				super('isOld' in window ? String(url).replace(/([?&]v=)\d+/, '$10') : url, protocols);
			}
		};
	});
}

test('a page that is too old is told to reload, keeps what is not saved, and brings it with the next page', async ({ server, person }) => {
	const scene = await open(server, person, canGrowOld);
	const { budi } = scene;
	const { page } = budi;
	await forgetShown(page);
	await budi.context.setOffline(true);
	await budi.writeNote('belum tersimpan');
	await page.evaluate(() => Object.assign(window, { isOld: true }));
	await budi.context.setOffline(false);
	await expect(page.getByText(/This page is out of date/).first()).toBeVisible();
	await expectNeverSaved(page);
	page.on('dialog', (dialog) => void dialog.accept());
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Reload', exact: true }).first().click();
	await loaded;
	await budi.sees(['sebelum', 'belum tersimpan']);
	await budi.saved();
	await newcomerSees(scene, ['sebelum', 'belum tersimpan']);
});
