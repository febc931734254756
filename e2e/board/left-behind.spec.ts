/** What was written offline and can no longer go where it was written (the room was left, the note removed, the workshop deleted) is counted, and told. */
import { removeRecord } from '@rembuk/shared/board/record-codec';
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { api, request } from '../support/call.ts';
import { speak } from '../support/say.ts';
import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { type BoardPerson, openBoard } from './board-person.ts';

const TOPIC = 'service-users';
const t = speak(statusMessages, 'en');

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
	await expect(badge).toContainText(/^Offline: \d+ changes kept here/);
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

test('a workshop that was deleted while somebody was offline: the words are there to copy, also after a reload', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi', { topicKey: TOPIC });
	await goOffline(budi);
	await budi.writeNote('hanya di sini');
	await api(server.url).power(workshop.workshopId, workshop.facilitatorToken, 'close-workshop', { closed: true });
	const purged = await request(`${server.url}/api/workshops/${workshop.workshopId}/purge`, {
		token: workshop.facilitatorToken,
		json: { confirm: workshop.code },
	});
	expect(purged.status).toBe(200);
	await budi.context.setOffline(false);
	const copy = budi.page.getByRole('alert').filter({ hasText: 'has not reached the server' });
	await expect(copy).toContainText('hanya di sini');
	await expect(budi.page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
	budi.page.on('dialog', (dialog) => void dialog.accept());
	await budi.page.reload();
	await expect(copy).toContainText('hanya di sini');
});
