import { describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';

interface Codes {
	people: { participantId: string; name: string; rejoinCode: string }[];
}

describe('a roster', () => {
	it('enters people who come in as themselves with their personal code', async () => {
		const { api } = await startApp();
		const workshop = await makeWorkshop(api);
		const roster = [
			{ name: ' Ibu  Sari ', sector: 'academic', topicKey: 'regulators' },
			{ name: 'Pak Budi', role: 'observer' },
		];
		const entered = await workshop.lead.post<Codes>(workshop.path('/people'), { people: roster });
		expect(entered.status).toBe(201);
		expect(entered.body.people.map(({ name }) => name)).toEqual(['Ibu Sari', 'Pak Budi']);
		const [sari] = entered.body.people;
		const back = await api.post<{ participantId: string; token: string }>('/api/rejoin', { code: workshop.code, rejoinCode: sari?.rejoinCode });
		expect([back.status, back.body.participantId]).toEqual([200, sari?.participantId]);
		const state = await api.as(back.body.token).get(workshop.path());
		const attendance = (await workshop.lead.get<{ text: string }>(workshop.path('/export/markdown?lang=en'))).body.text;
		expect([attendance.includes('Ibu Sari'), attendance.includes('Pak Budi')]).toEqual([true, false]); // who has not come is not in the attendance
		expect(state.body).toMatchObject({ me: { name: 'Ibu Sari', role: 'participant', sector: 'academic', roomId: workshop.room('regulators') } });
	});

	it('enters nobody when one entry is wrong, and names it', async () => {
		const { api } = await startApp();
		const workshop = await makeWorkshop(api);
		for (const [entry, field] of [
			[{ name: 'A', sector: 'nobility' }, 'people[1].sector'],
			[{ name: 'A', topicKey: 'nothing' }, 'people[1].topicKey'],
			[{ name: 'x'.repeat(200) }, 'people[1].name'],
			[{ name: 'A', role: 'facilitator' }, 'people[1].role'],
		] as const) {
			const answer = await workshop.lead.post<ErrorAnswer>(workshop.path('/people'), { people: [{ name: 'Ani' }, entry] });
			expect([answer.status, answer.body.error.field]).toEqual([400, field]);
		}
		expect(((await workshop.lead.get(workshop.path())).body.participants as unknown[]).length).toBe(1);
	});

	it('gives out new personal codes; the old ones end, and no participant can ask for any', async () => {
		const { api } = await startApp();
		const workshop = await makeWorkshop(api);
		const ani = await workshop.join({ name: 'Ani' });
		const budi = await workshop.join({ name: 'Budi' });
		expect((await ani.api.post(workshop.path('/rejoin-codes'), {})).status).toBe(403);
		expect((await ani.api.post(workshop.path('/people'), { people: [{ name: 'X' }] })).status).toBe(403);
		const codes = await workshop.lead.post<Codes>(workshop.path('/rejoin-codes'), {});
		expect(codes.body.people.map(({ name }) => name)).toEqual(['Ani', 'Budi']);
		const rejoin = async (rejoinCode: string | undefined) => (await api.post('/api/rejoin', { code: workshop.code, rejoinCode })).status;
		expect(await rejoin(ani.rejoinCode)).toBe(404);
		expect(await rejoin(codes.body.people[0]?.rejoinCode)).toBe(200);
		expect((await ani.api.get(workshop.path())).status).toBe(200); // who is in stays in
		await workshop.power('set-role', { participantId: budi.participantId, role: 'co-facilitator' });
		const one = await budi.api.post<Codes>(workshop.path('/rejoin-codes'), { participantIds: [ani.participantId] });
		expect(one.body.people).toHaveLength(1);
		const leader = ((await workshop.lead.get(workshop.path())).body.me as { participantId: string }).participantId;
		for (const id of [leader, budi.participantId]) {
			expect((await budi.api.post(workshop.path('/rejoin-codes'), { participantIds: [id] })).status).toBe(403); // nobody climbs into a leader's seat
		}
		expect((await workshop.lead.post(workshop.path('/rejoin-codes'), { participantIds: ['nobody'] })).status).toBe(404);
	});

	it('gives everybody of an imported workshop a way back', async () => {
		const first = await startApp();
		const workshop = await makeWorkshop(first.api);
		await workshop.join({ name: 'Ani' });
		const archive = (await workshop.lead.get(workshop.path('/export/json'))).body;
		const second = await startApp();
		const made = await second.api.post<{ code: string; facilitatorToken: string }>('/api/import', archive);
		const codes = await second.api.as(made.body.facilitatorToken).post<Codes>(workshop.path('/rejoin-codes'), {});
		const [ani] = codes.body.people;
		const back = await second.api.post('/api/rejoin', { code: made.body.code, rejoinCode: ani?.rejoinCode });
		expect([made.body.code, back.status, back.body.participantId]).toEqual([workshop.code, 200, ani?.participantId]);
	});
});
