/** Daftar Hadir over the API and the wire: who went is written, kept over a restart, in the archive and in the documents. */
import { must } from '@rembuk/shared/assert';
import { expect, it, onTestFinished } from 'vitest';
import { connect, until } from '../sockets/testing/provider.ts';
import { makeWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';

interface Archive {
	documents: { workshop: Record<string, { joinedAt: number; leftAt?: number }> };
}

it('keeps when people went over a restart, and takes it back when they return', async () => {
	const first = await startApp();
	const workshop = await makeWorkshop(first.api);
	const ani = await workshop.join({ name: 'Ani', topicKey: 'educators' });
	const enter = async (app: typeof first) => {
		const client = connect(`${app.url.replace('http', 'ws')}/sync`, workshop.room('educators'), ani.token);
		onTestFinished(() => client.destroy());
		await until(() => client.provider.synced, 'synced');
		return client;
	};
	const aniOf = async (app: typeof first) => {
		const archive = await app.api.as(workshop.facilitatorToken).get<Archive>(workshop.path('/export/json'));
		return must(archive.body.documents.workshop[`person:${ani.participantId}`], 'Ani');
	};
	const client = await enter(first);
	expect(await aniOf(first)).not.toHaveProperty('leftAt');
	client.destroy();
	const second = await first.restart();
	const { joinedAt, leftAt } = await aniOf(second);
	expect(leftAt).toBeGreaterThanOrEqual(joinedAt);
	const markdown = (await second.api.as(workshop.facilitatorToken).get<{ text: string }>(workshop.path('/export/markdown?lang=id'))).body.text;
	expect(markdown).toMatch(/\| Pulang/);
	await enter(second);
	expect(await aniOf(second)).not.toHaveProperty('leftAt');
});

it('has in the list who signs on paper', async () => {
	const { api } = await startApp();
	const workshop = await makeWorkshop(api);
	const entered = await workshop.lead.post<{ people: { participantId: string }[] }>(workshop.path('/people'), { people: [{ name: 'Bu Tuti' }] });
	const joinedAt = Date.UTC(2019, 6, 22, 1);
	const answer = await workshop.power('correct-attendance', { participantId: entered.body.people[0]?.participantId, joinedAt, leftAt: joinedAt + 3_600_000 });
	expect(answer.status).toBe(200);
	const { text } = (await workshop.lead.get<{ text: string }>(workshop.path('/export/markdown?lang=id'))).body;
	expect(text.split('\n').find((line) => line.includes('Bu Tuti'))).toMatch(/08[.:]00 \| 09[.:]00/);
});
