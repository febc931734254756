/** What of a workshop's settings moves to another server with its archive, and what must not. */
import { expect, it } from 'vitest';
import type { Answer } from '../testing/api.ts';
import { makeWorkshop, type TestWorkshop } from '../testing/make-workshop.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

const DAY = 24 * 60 * 60 * 1000;
interface Made {
	workshopId: string;
	facilitatorToken: string;
	report: { leftOut: { path: string; reason: string }[]; keeping: { publication: boolean; anonymisedAt: number | null; purgeAt: number | null } };
}
interface Publication {
	isOpen: boolean;
	hasLink: boolean;
	showNames: boolean;
	rooms: { roomId: string; isPublic: boolean; isChosen: boolean }[];
	cards: { cardId: string; isPublic: boolean; isChosen: boolean }[];
}
type Retention = Record<'closedAt' | 'anonymisedAt' | 'purgeAt', number | null>;

/** A workshop with everything that can be settled about it, and every kind of secret. */
async function settled(app: TestApp) {
	const workshop = await makeWorkshop(app.api);
	const educators = workshop.room('educators');
	const card = async (what: string) =>
		(await workshop.lead.post<{ cardId: string }>(workshop.path('/cards'), { roomId: educators, what, who: ['kemensos'] })).body.cardId;
	const [shown, hidden] = [await card('Terlihat'), await card('Tersembunyi')];
	await workshop.lead.patch(workshop.path('/publication'), { isOpen: true, showNames: true, rooms: { [educators]: true }, cards: { [hidden]: false } });
	const secrets = [
		(await workshop.lead.post<{ token: string }>(workshop.path('/publication/link'))).body.token,
		(await workshop.lead.post<{ token: string }>(workshop.path('/follow-ups'), { who: { kind: 'stakeholder', key: 'kemensos' } })).body.token,
		(await workshop.lead.post<{ secret: string }>(workshop.path('/webhooks'), { url: 'https://example.org/hook-of-mine' })).body.secret,
		'hook-of-mine',
		workshop.facilitatorToken,
	];
	await workshop.power('close-workshop', { closed: true });
	return { workshop, educators, shown, hidden, secrets };
}
const archiveOf = async ({ lead, path }: TestWorkshop) => (await lead.get(path('/export/json'))).body;
const bring = (app: TestApp, archive: object): Promise<Answer<Made>> => app.api.post<Made>('/api/import', archive);
const ask = <T>(app: TestApp, { workshopId, facilitatorToken }: Made, what: string) =>
	app.api.as(facilitatorToken).get<T & Record<string, unknown>>(`/api/workshops/${workshopId}/${what}`);

it('brings along what was chosen to be public, closed, and the day of deletion; no link, no webhook and no secret', async () => {
	const app = await startApp();
	const { workshop, educators, hidden, secrets } = await settled(app);
	const planned = (await workshop.lead.patch<Retention>(workshop.path('/retention'), { purgeAfterDays: 30 })).body;
	const archive = await archiveOf(workshop);
	for (const secret of secrets) expect(JSON.stringify(archive)).not.toContain(secret);

	const other = await startApp();
	const { body: made } = await bring(other, archive);
	expect(made.report).toEqual({
		leftOut: [],
		leftOutCount: 0,
		keeping: { publication: true, closedAt: planned.closedAt, anonymisedAt: null, purgeAt: planned.purgeAt },
	});
	const { body } = await ask<Publication>(other, made, 'publication');
	expect(body).toMatchObject({ isOpen: false, hasLink: false, showNames: true });
	expect(body.rooms.filter(({ isChosen }) => isChosen)).toMatchObject([{ roomId: educators, isPublic: true }]);
	expect(body.cards.filter(({ isPublic }) => !isPublic)).toMatchObject([{ cardId: hidden, isChosen: true }]);
	expect((await ask<Retention>(other, made, 'retention')).body).toMatchObject({ purgeAt: planned.purgeAt, anonymisedAt: null });
	expect((await ask<{ webhooks: unknown[] }>(other, made, 'webhooks')).body.webhooks).toEqual([]);
	const again = (await ask<Record<string, unknown>>(other, made, 'export/json')).body;
	expect(again).toEqual({ ...archive, exportedAt: again.exportedAt });
	expect((await other.api.get(`/api/outcomes/${secrets[0]}`)).status).toBe(404);

	// once more on the same server: a copy, whose rooms have new ids
	const copy = (await bring(other, archive)).body;
	expect(copy.workshopId).not.toBe(made.workshopId);
	const chosen = (await ask<Publication>(other, copy, 'publication')).body.rooms.filter(({ isChosen }) => isChosen);
	expect(chosen).toMatchObject([{ isPublic: true }]);
	expect(chosen[0]?.roomId).not.toBe(educators);
});

it('knows a workshop whose names were removed, and deletes nothing whose day has passed', async () => {
	const app = await startApp();
	const { workshop } = await settled(app);
	await workshop.lead.patch(workshop.path('/retention'), { purgeAfterDays: 1 });
	const done = (await workshop.lead.post<Retention>(workshop.path('/anonymise'), { confirm: workshop.code })).body;
	const archive = await archiveOf(workshop);

	const later = await startApp({ now: () => Date.now() + 2 * DAY });
	const { body: made } = await bring(later, archive);
	expect(made.report).toMatchObject({
		leftOut: [{ path: 'keeping.purgeAt', reason: 'day-passed' }],
		keeping: { publication: true, anonymisedAt: done.anonymisedAt, purgeAt: null },
	});
	expect((await ask<Retention>(later, made, 'retention')).body).toMatchObject({ anonymisedAt: done.anonymisedAt, purgeAt: null });
});

it('leaves out what points to nothing, and refuses what is none of it', async () => {
	const app = await startApp();
	const { workshop } = await settled(app);
	const archive = await archiveOf(workshop);
	const publication = { showNames: false, rooms: { ['f'.repeat(32)]: true }, cards: { gone: true } };
	const made = await bring(app, { ...archive, keeping: { publication, purgeAt: Date.now() + DAY } });
	expect(made.body.report.leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
		`keeping.publication.rooms.${'f'.repeat(32)} unknown-room`,
		'keeping.publication.cards.gone unknown-card',
	]);
	const { closing: _, ...open } = (archive.documents as { workshop: Record<string, unknown> }).workshop;
	const reopened = await bring(app, { ...archive, documents: { ...(archive.documents as object), workshop: open }, keeping: { purgeAt: Date.now() + DAY } });
	expect(reopened.body.report.leftOut).toEqual([{ path: 'keeping.purgeAt', reason: 'not-closed', about: { kind: 'deletion' } }]);
	const refused = await app.api.post<{ error: { field: string } }>('/api/import', { ...archive, keeping: { purgeAt: 'soon' } });
	expect([refused.status, refused.body.error.field]).toEqual([400, 'keeping.purgeAt']);
});
