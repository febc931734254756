/** What changed since, the digest, and the calendar over the API. */
import { expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { makeWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';

interface Changes extends ErrorAnswer {
	now: number;
	changes: { kind: string; what?: string; by?: string; to?: string; title?: string; fields?: string[] }[];
	digest: string;
}

it('tells what changed since a day or the last visit, also as a text for a messenger', async () => {
	let clock = Date.parse('2019-07-22T08:00:00Z');
	const app = await startApp({ now: () => clock });
	const workshop = await makeWorkshop(app.api);
	const ani = await workshop.join({ name: 'Ani', topicKey: 'educators' });
	const card = async (topic: string, what: string, due?: object) =>
		(await workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), { roomId: workshop.room(topic), what, who: ['kemensos'], due })).body.cardId;
	const changes = async (query = '', as = workshop.lead) => (await as.get<Changes>(workshop.path(`/changes?lang=en${query}`))).body;
	const first = await card('plenary', 'Siapkan\n\nnaskah', { kind: 'date', on: '2019-09-10' });
	const hidden = await card('regulators', 'Hanya untuk regulator', { kind: 'date', on: '2019-09-01' });

	clock = Date.parse('2019-09-03T03:00:00Z');
	const visit = clock;
	expect((await changes('&since=2019-09-03')).changes.map(({ kind }) => kind)).toEqual(['milestone']); // the bill, passed that day
	clock += 60_000;
	await workshop.lead.patch(workshop.path(`/cards/${first}`), { status: 'under-way', statusNote: 'Rapat pertama' });
	const { body } = await workshop.lead.post<{ token: string }>(workshop.path('/follow-ups'), { who: { kind: 'stakeholder', key: 'kemensos' } });
	await app.api.post('/api/follow-up/answer', { token: body.token, cardId: first, answer: 'declined', reason: 'Belum ada anggaran' });

	const news = await changes(`&since=${visit}`);
	expect(news.changes.filter(({ kind }) => kind !== 'milestone')).toMatchObject([
		{ kind: 'status', to: 'under-way' },
		{ kind: 'answer', by: 'Ministry of Social Affairs' },
	]);
	expect((await changes()).changes.filter(({ kind }) => kind === 'new')).toHaveLength(2);
	expect(news.digest).toContain('News since 3 September 2019 (day 43 after the workshop)');
	expect(news.digest).toMatch(/• Action \d: Siapkan naskah → Under way: Rapat pertama/);
	expect(news.digest).toContain('• Ministry of Social Affairs declined action');
	expect(news.digest).toMatch(/Due soon:\n• Action \d: Siapkan naskah \(Ministry of Social Affairs\), by 10 September 2019/);
	expect(news.digest).toMatch(/Overdue:\n• Action \d: Hanya untuk regulator/);
	const inIndonesian = await workshop.lead.get<Changes>(workshop.path('/changes?lang=id'));
	expect(inIndonesian.body.digest).toContain('0 dari 2 aksi selesai.');

	const hers = await changes('', ani.api);
	expect(JSON.stringify(hers)).not.toContain('Hanya untuk regulator');
	expect(hers.digest).toContain('0 of 1 action done.');
	expect((await changes('&since=yesterday')).error).toMatchObject({ code: 'invalid-field', field: 'since' });
	expect(hidden).not.toBe('');
});

it('tells which parts of a card somebody changed, once they are different', async () => {
	let clock = Date.parse('2019-07-22T08:00:00Z');
	const app = await startApp({ now: () => clock });
	const workshop = await makeWorkshop(app.api);
	const due = { kind: 'date', on: '2019-09-10' };
	const input = { roomId: workshop.room('educators'), what: 'Susun kurikulum', who: ['kemensos'], due };
	const path = workshop.path(`/cards/${(await workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), input)).body.cardId}`);
	const ani = await workshop.join({ name: 'Ani', topicKey: 'educators' });
	const edits = async (since: number) => {
		const { body } = await workshop.lead.get<Changes>(workshop.path(`/changes?lang=en&since=${since}`));
		return { edits: body.changes.filter(({ kind }) => kind === 'edited'), digest: body.digest };
	};
	clock += 3_600_000;
	const visit = clock;
	clock += 1000;
	await ani.api.patch(path, { due, what: 'Susun kurikulum', who: ['kemensos'] });
	expect((await edits(visit)).edits).toEqual([]);
	await ani.api.patch(path, { due: { kind: 'date', on: '2019-10-01' }, who: ['kemensos', 'Dewan Pendidikan'] });
	await workshop.lead.patch(path, { what: 'Susun kurikulum profesi' });
	const seen = await edits(visit);
	expect(seen.edits).toMatchObject([
		{ by: expect.any(String), what: 'Susun kurikulum profesi', fields: expect.arrayContaining(['who', 'due']) },
		{ fields: ['what'] },
	]);
	expect(seen.edits.map(({ by }) => by)).toContain('Ani');
	expect(seen.digest).toMatch(/Changed:\n• Action 1: Susun kurikulum profesi \((due date and who is responsible|who is responsible and due date)\)/);
	expect((await edits(visit - 7_200_000)).edits).toEqual([]); // the card itself is new since then
	expect((await edits(clock)).edits).toEqual([]);
	clock += 1000;
	await ani.api.patch(path, { due: null });
	expect((await edits(clock - 500)).edits).toMatchObject([{ by: 'Ani', fields: ['due'] }]);
});

it('calendars subscribe under an unlisted address that can be revoked', async () => {
	const app = await startApp();
	const workshop = await makeWorkshop(app.api);
	const due = { kind: 'date', on: '2031-05-20' };
	await workshop.lead.post(workshop.path('/cards'), { roomId: workshop.room('educators'), what: 'Susun kurikulum', due });
	const made = await workshop.lead.post<{ calendarUrl: string }>(workshop.path('/calendar-link'));
	const { pathname } = new URL(made.body.calendarUrl);
	const file = await app.api.get<{ text: string }>(pathname);
	expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
	expect(file.body.text).toMatch(/BEGIN:VCALENDAR[\s\S]*SUMMARY:Susun kurikulum/);
	expect(file.body.text).toContain('DTSTART;VALUE=DATE:20310520');
	expect((await app.api.get('/api/calendars/nothing.ics')).status).toBe(404);
	expect((await workshop.lead.call('DELETE', workshop.path('/calendar-link'))).status).toBe(200);
	expect((await app.api.get(pathname)).status).toBe(404);
	expect((await workshop.lead.get<{ link: unknown }>(workshop.path('/calendar-link'))).body.link).toBeNull();
});
