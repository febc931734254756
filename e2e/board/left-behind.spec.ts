/** What was written offline and can no longer go where it was written (the room was left, the note removed, the workshop deleted) is counted, and told. */

import type { Page } from '@playwright/test';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { plainShape } from '@rembuk/shared/board/plain-shape';
import { createRecord, readRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { api, request } from '../support/call.ts';
import { speak } from '../support/say.ts';
import { expect, test } from '../support/test.ts';
import { type MadeWorkshop, makeWorkshop } from '../support/workshop.ts';
import { type BoardPerson, openBoard } from './board-person.ts';

const TOPIC = 'service-users';
const t = speak(statusMessages, 'en');

/** By then a tab has told what it keeps of another (ms). */
const LOOK_AFTER = 12_000;

async function goOffline({ context, page }: BoardPerson): Promise<void> {
	await context.setOffline(true);
	await expect(page.getByText(/^Offline/).first()).toBeVisible();
}

test('a note written offline is counted in the next room too, and sent from there', async ({ server, person, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	await goOffline(budi);
	await budi.writeNote('ditinggal');
	const { page } = budi;
	await page.getByRole('button', { name: 'Service users' }).first().click();
	await page.getByRole('menuitem', { name: 'Plenary' }).click();
	await expect(page).toHaveURL(new RegExp(workshop.plenary));
	const badge = page.locator('span[data-kind]').first();
	await expect(badge).toHaveText('Offline: 1 item kept here'); // however many letters it has
	await budi.context.setOffline(false);
	await expect(badge).toHaveText(t('saved'));
	const facilitator = peer({ url: server.url, roomId: workshop.room(TOPIC), token: workshop.facilitatorToken });
	await facilitator.synced();
	expect(facilitator.words()).toEqual(['ditinggal']);
});

test('a tab closed offline: who was moved meanwhile comes back elsewhere and is told what did not arrive', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	await goOffline(budi);
	await budi.writeNote('ditinggal di laptop');
	await budi.page.close();
	const roomId = workshop.room('regulators');
	await api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'move-participant', { participantId: budi.participantId, roomId });
	await budi.context.setOffline(false);
	const page = await budi.context.newPage();
	await page.goto(`${server.url}/w/${workshop.workshopId}`);
	await expect(page).toHaveURL(new RegExp(roomId));
	await expect(page.getByRole('alert').filter({ hasText: 'kept here' })).toContainText('ditinggal di laptop');
});

test('words written offline into a note that somebody else removed are kept, and go back on the board by a button', async ({ server, person, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	await budi.writeNote('akan dihapus');
	await budi.saved();
	await goOffline(budi);
	await budi.open('akan dihapus', 'end');
	await budi.page.keyboard.type(' padahal masih ditambah');
	await budi.page.keyboard.press('Escape');
	await budi.page.keyboard.press('Escape');
	const facilitator = peer({ url: server.url, roomId: workshop.room(TOPIC), token: workshop.facilitatorToken });
	await facilitator.synced();
	facilitator.doc.transact(() => removeRecord(facilitator.doc, facilitator.idOf('akan dihapus') ?? ''));
	await facilitator.saved();
	await budi.context.setOffline(false);
	const copy = budi.page.getByRole('alert').filter({ hasText: 'somebody removed what you were writing in' });
	await expect(copy).toContainText('padahal masih ditambah');
	await budi.sees([]);
	await copy.getByRole('button', { name: 'Put on the board as 1 note' }).click();
	await budi.sees(['padahal masih ditambah']);
	await expect(copy).toHaveCount(0);
	await budi.saved();
});

const deleteWorkshop = async (url: string, workshop: MadeWorkshop): Promise<void> => {
	await api(url).power(workshop.workshopId, workshop.facilitatorToken, 'close-workshop', { closed: true });
	const purged = await request(`${url}/api/workshops/${workshop.workshopId}/purge`, { token: workshop.facilitatorToken, json: { confirm: workshop.code } });
	expect(purged.status).toBe(200);
};
const DELETED = { id: 'Workshop ini sudah dihapus', en: 'This workshop has been deleted' };

test('a workshop that was deleted while somebody was offline: they are told so, and the words are there to copy, also after a reload', async ({
	server,
	person,
}) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	const citra = await openBoard(server.url, workshop, person, 'Citra', { topicKey: TOPIC, locale: 'id-ID' });
	await goOffline(budi);
	await budi.writeNote('hanya di sini');
	await deleteWorkshop(server.url, workshop);
	await expect(citra.page.getByRole('heading', { name: DELETED.id })).toBeVisible(); // who was there is told at once
	await expect(citra.page.getByRole('alert')).toHaveCount(0);
	await budi.context.setOffline(false);
	const copy = budi.page.getByRole('alert').filter({ hasText: 'had not reached the server' });
	await expect(copy).toHaveCount(1);
	await expect(copy).toContainText('hanya di sini');
	await expect(budi.page.getByRole('heading', { name: DELETED.en })).toBeVisible();
	budi.page.on('dialog', (dialog) => void dialog.accept());
	await budi.page.reload();
	await expect(copy).toContainText('hanya di sini');
	await expect(budi.page.getByRole('heading', { name: DELETED.en })).toBeVisible();
	await copy.getByRole('button', { name: 'Throw this copy away' }).click();
	await expect(copy).toHaveCount(0);
	await budi.page.reload();
	await expect(budi.page.getByRole('heading', { name: DELETED.en })).toBeVisible();
	await expect(copy).toHaveCount(0);
});

test('who comes back to a deleted workshop with a tab that was closed offline finds the words too, and so does a facilitator', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const context = await person({ locale: 'id-ID' });
	const first = await context.newPage();
	await first.goto(`${server.url}/f#${workshop.workshopId}.${workshop.facilitatorToken}`);
	await expect(first).toHaveURL(/\/lead$/);
	await first.goto(`${server.url}/w/${workshop.workshopId}/r/${workshop.room(TOPIC)}`);
	await first.locator('.tl-canvas').waitFor({ timeout: 90_000 });
	await expect(first.getByText('Tersimpan', { exact: true }).first()).toBeVisible();
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	for (const [page, words] of [
		[first, 'kata fasilitator'],
		[budi.page, 'kata peserta'],
	] as const) {
		await page.context().setOffline(true);
		await expect(page.getByText(/^(Offline|Luring)/).first()).toBeVisible();
		await page.locator('.tl-canvas').focus();
		await page.keyboard.press('n');
		await page.keyboard.type(words, { delay: 15 });
		await page.keyboard.press('Escape');
	}
	await budi.page.close();
	await deleteWorkshop(server.url, workshop);
	for (const { context: at } of [{ context }, budi]) await at.setOffline(false);
	await expect(first.getByRole('heading', { name: DELETED.id })).toBeVisible();
	const lost = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });
	await expect(lost(first, 'kata fasilitator')).toContainText('belum sampai ke server ketika workshop dihapus');
	const again = await budi.context.newPage();
	await again.goto(`${server.url}/w/${workshop.workshopId}`);
	await expect(again.getByRole('heading', { name: DELETED.en })).toBeVisible();
	await expect(lost(again, 'kata peserta')).toHaveCount(1);
});

test('whose session was ended finds what was not sent, the facilitator too', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const context = await person({ locale: 'en-US' });
	const page = await context.newPage();
	await page.goto(`${server.url}/f#${workshop.workshopId}.${workshop.facilitatorToken}`);
	await expect(page).toHaveURL(/\/lead$/);
	await page.goto(`${server.url}/w/${workshop.workshopId}/r/${workshop.room(TOPIC)}`);
	await page.locator('.tl-canvas').waitFor({ timeout: 90_000 });
	await expect(page.getByText(t('saved'), { exact: true }).first()).toBeVisible();
	await context.setOffline(true);
	await expect(page.getByText(/^Offline/).first()).toBeVisible();
	await page.locator('.tl-canvas').focus();
	await page.keyboard.press('n');
	await page.keyboard.type('kata fasilitator', { delay: 15 });
	await page.keyboard.press('Escape');
	await context.clearCookies();
	await context.setOffline(false);
	const copy = page.getByRole('alert').filter({ hasText: 'kata fasilitator' });
	await expect(copy).toContainText('has not reached the server');
	await expect(page.getByRole('heading', { name: 'You are not signed in to this workshop' })).toBeVisible();
});

test('a note written offline in a frame that somebody removed meanwhile stays where its writer saw it', async ({ server, person, peer }) => {
	const workshop = await makeWorkshop(server.url);
	const facilitator = peer({ url: server.url, roomId: workshop.room(TOPIC), token: workshop.facilitatorToken });
	await facilitator.synced();
	const frame = plainShape('frame', { id: 'shape:bingkai', x: 300, y: 200 }, { w: 700, h: 500, name: 'Bingkai' });
	facilitator.doc.transact(() => createRecord(facilitator.doc, frame));
	await facilitator.saved();
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	const seen = await budi.page.locator('.tl-shape[data-shape-type=frame]').boundingBox();
	if (!seen) throw new Error('no frame');
	await goOffline(budi);
	await budi.page.mouse.move(seen.x + seen.width / 2, seen.y + seen.height / 2);
	await budi.writeNote('di dalam bingkai');
	const before = await budi.note('di dalam bingkai').boundingBox();
	facilitator.doc.transact(() => removeRecord(facilitator.doc, frame.id));
	await facilitator.saved();
	await budi.context.setOffline(false);
	await expect(budi.page.locator('.tl-shape[data-shape-type=frame]')).toHaveCount(0);
	await budi.saved();
	await expect.poll(() => facilitator.words()).toEqual(['di dalam bingkai']);
	const records = facilitator.doc.getMap<PlainRecord>('records');
	const noteId = facilitator.idOf('di dalam bingkai') ?? '';
	expect(records.get(noteId)?.parentId).toBe(frame.id); // it was written in it
	await expect.poll(() => readRecord(facilitator.doc, noteId)?.parentId).toBe('page:page');
	const after = await budi.note('di dalam bingkai').boundingBox();
	for (const side of ['x', 'y', 'width', 'height'] as const) expect(after?.[side], side).toBeCloseTo(before?.[side] ?? 0, 0);
});

test('two tabs of one browser whose notes are refused: either shows the words of both, once', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	const second = await budi.context.newPage();
	await second.goto(budi.page.url());
	await second.locator('.tl-canvas').waitFor({ timeout: 90_000 });
	await expect(second.locator('span[data-kind]').first()).toHaveText(t('saved'));
	await budi.context.setOffline(true);
	const tabs = [
		[budi.page, 'ditulis di tab pertama'],
		[second, 'ditulis di tab kedua'],
	] as const;
	for (const [page, words] of tabs) {
		await page.bringToFront();
		await expect(page.getByText(/^Offline/).first()).toBeVisible();
		await page.locator('.tl-canvas').focus();
		await page.keyboard.press('n');
		await page.keyboard.type(words, { delay: 15 });
		await page.keyboard.press('Escape');
		await expect(page.locator('span[data-kind]').first()).toHaveText('Offline: 1 item kept here');
	}
	await api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'lock-room', { roomId: workshop.room(TOPIC), locked: true });
	await budi.context.setOffline(false);
	const alerts = (page: Page) => page.getByRole('alert').filter({ hasText: 'was locked before your writing arrived' });
	for (const [page] of tabs) await expect(page.locator('span[data-kind=locked]').first()).toBeVisible();
	await second.waitForTimeout(LOOK_AFTER); // what is kept of another tab is told late
	for (const [page] of tabs) for (const [, words] of tabs) await expect(alerts(page).getByText(words, { exact: true })).toHaveCount(1);
	await second.bringToFront();
	await alerts(second).filter({ hasText: 'tab pertama' }).getByRole('button', { name: 'Throw this copy away' }).click();
	for (const [page] of tabs) await expect(alerts(page).getByText('ditulis di tab pertama', { exact: true })).toHaveCount(0);
});
