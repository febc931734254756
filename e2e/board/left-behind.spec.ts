/** What was written offline in a room that somebody left, or was moved away from, is counted until it is on the server, or is told. */
import { statusMessages } from '../../client/src/features/room-status/status-messages.ts';
import { api } from '../support/call.ts';
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
