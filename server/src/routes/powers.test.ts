/** Every power of the list, over the API: a participant is refused, bad arguments are named, and its effect is in the document. */
import { POWERS } from '@rembuk/shared/powers/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorAnswer } from '../testing/api.ts';
import { DAY, makeWorkshop, type TestPerson, type TestWorkshop } from '../testing/make-workshop.ts';
import { planProofs } from '../testing/plan-proofs.ts';
import { startApp, type TestApp } from '../testing/start-app.ts';

const MINUTE = 60_000;
const NOW = 1_563_757_200_000;
let clock = NOW;
let app: TestApp;
let workshop: TestWorkshop;
let ani: TestPerson;

interface State {
	title: unknown;
	date: string;
	place?: unknown;
	language: string;
	organisers: string[];
	phase?: { key: string };
	clock?: { minutes: number; endsAt?: number; left?: number };
	rooms: { roomId: string; topicKey?: string; locked: boolean; open: boolean; notes: number }[];
	topics: { key: string; title: unknown; question?: unknown; closed: boolean }[];
	sectors: { key: string; title: unknown; count?: number }[];
	stakeholders: { key: string; title: unknown }[];
	milestones: { key: string; title: unknown; reachedOn?: string }[];
	participants: { participantId: string; role: string; roomId?: string }[];
}

beforeAll(async () => {
	app = await startApp({ now: () => clock, whenOver: afterAll });
	workshop = await makeWorkshop(app.api);
	ani = await workshop.join({ topicKey: 'educators', sector: 'academic' });
});
beforeEach(() => {
	clock = NOW;
});

const state = async (as = workshop.lead) => (await as.get<State>(workshop.path())).body;
const roomState = async (which: string) => (await state()).rooms.find(({ roomId }) => roomId === workshop.room(which));
const done = async (name: string, args?: unknown) => {
	const { status, body } = await workshop.power<{ ok: boolean } & Record<string, unknown>>(name, args);
	expect(status, JSON.stringify(body)).toBe(200);
	expect(body.ok).toBe(true);
	return body;
};
const refused = async (name: string, args?: unknown) => {
	const { status, body } = await workshop.power<ErrorAnswer>(name, args);
	return `${status} ${body.error.code}${body.error.field === undefined ? '' : ` ${body.error.field}`}`;
};
/** An entry of the document that everybody hears, as the archive tells it. */
const entry = async (key: string) => {
	const { body } = await workshop.lead.get<{ documents: { workshop: Record<string, unknown> } }>(workshop.path('/export/json'));
	return body.documents.workshop[key];
};

/** One proof for each power: performing it, and seeing the effect. */
const PROOFS: Record<string, () => Promise<void>> = {
	'lock-room': async () => {
		await done('lock-room', { roomId: workshop.room('educators'), locked: true });
		expect((await roomState('educators'))?.locked).toBe(true);
		const note = await ani.api.post<ErrorAnswer>(workshop.path('/notes'), { roomId: workshop.room('educators'), text: 'x' });
		expect([note.status, note.body.error.code]).toEqual([423, 'room-locked']);
		await done('lock-room', { roomId: workshop.room('educators'), locked: false });
		expect((await roomState('educators'))?.locked).toBe(false);
		expect(await refused('lock-room', { roomId: workshop.room('workshop'), locked: true })).toBe('404 unknown-room roomId');
	},
	'open-room': async () => {
		const seen = async () => (await state(ani.api)).rooms.map(({ topicKey }) => topicKey);
		expect(await seen()).not.toContain('regulators');
		await done('open-room', { roomId: workshop.room('regulators'), open: true });
		expect(await seen()).toContain('regulators');
		expect(await refused('open-room', { roomId: workshop.room('plenary'), open: true })).toBe('404 unknown-room roomId');
		await done('open-room', { roomId: workshop.room('regulators'), open: false });
	},
	'set-phase': async () => {
		await done('set-phase', { phaseKey: 'ideas' });
		expect((await state()).phase?.key).toBe('ideas');
		await done('set-phase', { phaseKey: 'cluster', roomId: workshop.room('educators') });
		expect([(await state()).phase?.key, (await state(ani.api)).phase?.key]).toEqual(['ideas', 'cluster']);
		await done('set-phase', { phaseKey: 'report' });
		expect((await state(ani.api)).phase?.key).toBe('report');
		expect(await refused('set-phase', { phaseKey: 'lunch' })).toBe('400 invalid-field phaseKey');
	},
	'start-timer': async () => {
		await done('start-timer', { minutes: 20 });
		expect((await state(ani.api)).clock).toEqual({ minutes: 20, endsAt: NOW + 20 * MINUTE });
		await done('start-timer', { minutes: 5, roomId: workshop.room('educators') });
		expect((await state(ani.api)).clock).toEqual({ minutes: 5, endsAt: NOW + 5 * MINUTE });
		await done('start-timer', { minutes: 1 });
		expect((await state(ani.api)).clock?.minutes).toBe(1);
	},
	'extend-timer': async () => {
		await done('start-timer', { minutes: 10 });
		await done('extend-timer', { minutes: 5 });
		expect((await state()).clock).toEqual({ minutes: 15, endsAt: NOW + 15 * MINUTE });
		await done('pause-timer');
		await done('extend-timer', { minutes: 1 });
		expect((await state()).clock).toEqual({ minutes: 16, left: 16 * MINUTE });
		await done('resume-timer');
		clock = NOW + 60 * MINUTE; // it has run out long ago
		await done('extend-timer', { minutes: 5 });
		expect((await state()).clock).toEqual({ minutes: 21, endsAt: clock + 5 * MINUTE });
		await done('extend-timer', { minutes: 2, roomId: workshop.room('educators') });
		expect([(await state()).clock?.minutes, (await state(ani.api)).clock?.minutes]).toEqual([21, 23]);
	},
	'pause-timer': async () => {
		await done('start-timer', { minutes: 10 });
		clock += 4 * MINUTE;
		await done('pause-timer');
		expect((await state()).clock).toEqual({ minutes: 10, left: 6 * MINUTE });
	},
	'resume-timer': async () => {
		await done('start-timer', { minutes: 10 });
		await done('pause-timer');
		clock += 30 * MINUTE;
		await done('resume-timer');
		expect((await state()).clock).toEqual({ minutes: 10, endsAt: clock + 10 * MINUTE });
	},
	'stop-timer': async () => {
		await done('start-timer', { minutes: 10 });
		await done('start-timer', { minutes: 5, roomId: workshop.room('educators') });
		await done('stop-timer');
		expect([(await state()).clock, (await state(ani.api)).clock]).toEqual([undefined, undefined]);
		for (const name of ['stop-timer', 'pause-timer', 'resume-timer']) expect(await refused(name)).toBe('409 clock-not-running');
		expect(await refused('extend-timer', { minutes: 1 })).toBe('409 clock-not-running');
	},
	'move-participant': async () => {
		const move = (roomId: string | null) => done('move-participant', { participantId: ani.participantId, roomId });
		await move(workshop.room('regulators'));
		expect((await state(ani.api)).rooms.map(({ topicKey }) => topicKey)).toEqual([undefined, undefined, 'regulators']);
		await move(null);
		expect((await state(ani.api)).rooms).toHaveLength(2);
		await move(workshop.room('educators'));
		expect(await refused('move-participant', { participantId: 'nobody', roomId: null })).toBe('404 unknown-person participantId');
		expect(await refused('move-participant', { participantId: ani.participantId, roomId: workshop.room('plenary') })).toBe('404 unknown-room roomId');
	},
	announce: async () => {
		await done('announce', { text: 'Kembali ke pleno' });
		expect(await entry('announcement')).toMatchObject({ text: 'Kembali ke pleno', at: NOW });
		expect(await refused('announce', { text: ' ' })).toBe('400 invalid-field text');
	},
	'reach-milestone': async () => {
		const reachedOn = async () => (await state()).milestones.find(({ key }) => key === 'bill-passed')?.reachedOn;
		await done('reach-milestone', { key: 'bill-passed', on: '2019-09-03' });
		expect(await reachedOn()).toBe('2019-09-03');
		await done('reach-milestone', { key: 'bill-passed', on: null });
		expect(await reachedOn()).toBeUndefined();
		expect(await refused('reach-milestone', { key: 'nothing', on: null })).toBe('400 invalid-field key');
		expect(await refused('reach-milestone', { key: 'bill-passed', on: '2019-02-31' })).toBe('400 invalid-field on');
	},
	'edit-workshop': async () => {
		await done('edit-workshop', { title: 'Rembuk baru', date: '2026-01-02', organisers: ['KPSI'], language: 'en' });
		expect(await state()).toMatchObject({ title: 'Rembuk baru', date: '2026-01-02', organisers: ['KPSI'], language: 'en', place: DAY.workshop.place });
		await done('edit-workshop', { place: null });
		expect(await state()).not.toHaveProperty('place');
		expect(await refused('edit-workshop', { title: '' })).toBe('400 invalid-field title');
		expect(await refused('edit-workshop', { code: 'AAAA-AAAA' })).toBe('400 invalid-field code');
	},
	'add-topic': async () => {
		const { roomId, topicKey } = await done('add-topic', { title: { id: 'Media & publik' }, question: 'Apa?', starterNotes: ['Satu', 'Dua'] });
		expect(topicKey).toBe('media-publik');
		const { topics, rooms } = await state();
		expect(topics.at(-1)).toMatchObject({ key: 'media-publik', question: 'Apa?', closed: false });
		expect(rooms.find((room) => room.roomId === roomId)).toMatchObject({ topicKey, notes: 2 });
		const budi = await workshop.join({ topicKey: String(topicKey) });
		expect((await budi.api.post(workshop.path('/notes'), { roomId, text: 'Tiga' })).status).toBe(201);
	},
	'edit-topic': async () => {
		await done('edit-topic', { topicKey: 'regulators', title: 'Para pengatur', question: null });
		expect((await state()).topics.find(({ key }) => key === 'regulators')).toEqual({ key: 'regulators', title: 'Para pengatur', closed: false });
		expect(await refused('edit-topic', { topicKey: 'nothing', title: 'x' })).toBe('400 invalid-field topicKey');
	},
	'close-topic': async () => {
		const note = await ani.api.post(workshop.path('/notes'), { roomId: workshop.room('educators'), text: 'Tetap ada' });
		expect(note.status).toBe(201);
		await done('close-topic', { topicKey: 'educators', closed: true });
		const { topics, participants } = await state();
		expect(topics.find(({ key }) => key === 'educators')?.closed).toBe(true);
		expect(participants.find(({ participantId }) => participantId === ani.participantId)?.roomId).toBe(workshop.room('educators'));
		expect((await roomState('educators'))?.notes).toBeGreaterThan(0);
		const late = await ani.api.post<ErrorAnswer>(workshop.path('/notes'), { roomId: workshop.room('educators'), text: 'x' });
		expect(late.body.error.code).toBe('room-closed');
		expect(await refused('move-participant', { participantId: ani.participantId, roomId: workshop.room('educators') })).toBe('409 room-closed roomId');
		await done('close-topic', { topicKey: 'educators', closed: false });
	},
	'edit-sectors': async () => {
		await done('edit-sectors', { sectors: [{ key: 'agency', title: 'Lembaga' }, { key: 'academic', title: 'Kampus', count: 3 }, { title: 'Media massa' }] });
		expect((await state()).sectors).toEqual([
			{ key: 'agency', title: 'Lembaga' },
			{ key: 'academic', title: 'Kampus', count: 3 },
			{ key: 'media-massa', title: 'Media massa' },
		]);
		expect(await refused('edit-sectors', { sectors: [] })).toBe('409 in-use sectors');
		expect(await refused('edit-sectors', { sectors: [1, 2].map(() => ({ key: 'a', title: 'x' })) })).toBe('400 invalid-field sectors[1].key');
	},
	'edit-stakeholders': async () => {
		const card = { roomId: workshop.room('educators'), what: 'x', forWhom: ['dpr'] };
		expect((await workshop.lead.post(workshop.path('/cards'), card)).status).toBe(201);
		await done('edit-stakeholders', { stakeholders: [{ title: 'Bappenas' }, { key: 'dpr', title: 'DPR' }] });
		expect((await state()).stakeholders).toEqual([
			{ key: 'bappenas', title: 'Bappenas' },
			{ key: 'dpr', title: 'DPR' },
		]);
		expect(await refused('edit-stakeholders', { stakeholders: [] })).toBe('409 in-use stakeholders');
	},
	'edit-milestones': async () => {
		await done('reach-milestone', { key: 'bill-passed', on: '2019-09-03' });
		await done('edit-milestones', {
			milestones: [
				{ key: 'bill-passed', title: 'Disahkan' },
				{ title: 'Aturan turunan', reachedOn: '2021-01-01' },
			],
		});
		expect((await state()).milestones).toEqual([
			{ key: 'bill-passed', title: 'Disahkan', reachedOn: '2019-09-03' },
			{ key: 'aturan-turunan', title: 'Aturan turunan', reachedOn: '2021-01-01' },
		]);
		await done('edit-milestones', { milestones: [{ key: 'bill-passed', title: 'Disahkan', reachedOn: null }] });
		expect((await state()).milestones).toEqual([{ key: 'bill-passed', title: 'Disahkan' }]);
	},
	'change-settings': async () => {
		await done('change-settings', { joining: 'place', onlyAuthorsEdit: true });
		expect((await app.api.get(`/api/doors/${workshop.code}`)).body).toMatchObject({ joining: 'place' });
		await done('change-settings', { joining: 'choose' });
		expect((await app.api.get(`/api/doors/${workshop.code}`)).body).toMatchObject({ joining: 'choose' });
	},
	'close-workshop': async () => {
		await done('close-workshop', { closed: true });
		expect((await roomState('educators'))?.locked).toBe(true);
		const late = await app.api.post<ErrorAnswer>('/api/join', { code: workshop.code, name: 'Late' });
		expect([late.status, late.body.error.code]).toEqual([409, 'workshop-closed']);
		await done('close-workshop', { closed: false });
		expect((await roomState('educators'))?.locked).toBe(false);
		await workshop.join();
	},
	'set-role': async () => {
		const budi = await workshop.join();
		await done('set-role', { participantId: budi.participantId, role: 'co-facilitator' });
		const perform = (name: string, args: unknown) => budi.api.post<ErrorAnswer>(workshop.path(`/powers/${name}`), args);
		expect((await perform('announce', { text: 'Halo' })).status).toBe(200);
		const me = (await state()).participants.find(({ role }) => role === 'facilitator')?.participantId;
		expect((await perform('set-role', { participantId: me, role: 'participant' })).body.error.code).toBe('not-yours');
		expect(await refused('set-role', { participantId: me, role: 'participant' })).toBe('409 last-facilitator role');
		await done('set-role', { participantId: budi.participantId, role: 'observer' });
		expect((await perform('announce', { text: 'Halo' })).status).toBe(403);
		const write = await budi.api.post<ErrorAnswer>(workshop.path('/notes'), { roomId: workshop.room('plenary'), text: 'x' });
		expect(write.body.error.code).toBe('read-only');
	},
	'correct-attendance': async () => {
		const budi = await workshop.join();
		const person = () => entry(`person:${budi.participantId}`);
		await done('correct-attendance', { participantId: budi.participantId, joinedAt: NOW - MINUTE, leftAt: NOW + MINUTE });
		expect(await person()).toMatchObject({ joinedAt: NOW - MINUTE, leftAt: NOW + MINUTE });
		await done('correct-attendance', { participantId: budi.participantId, leftAt: null });
		expect(await person()).not.toHaveProperty('leftAt');
		expect(await refused('correct-attendance', { participantId: budi.participantId, leftAt: NOW - 2 * MINUTE })).toBe('400 invalid-field leftAt');
		await done('correct-attendance', { participantId: budi.participantId, joinedAt: null });
		expect(await person()).toMatchObject({ expected: true });
		expect(await refused('correct-attendance', { participantId: budi.participantId, leftAt: NOW })).toBe('400 invalid-field joinedAt');
		expect(await refused('correct-attendance', { participantId: 'nobody', leftAt: NOW })).toBe('404 unknown-person participantId');
	},
};

Object.assign(
	PROOFS,
	planProofs(() => app.api),
);

describe('the list of powers', () => {
	it('has a proof for each', () => expect(Object.keys(PROOFS).sort()).toEqual(POWERS.map(({ name }) => name).sort()));

	it('is told with labels and the schemas of the arguments', async () => {
		const { powers } = (await ani.api.get<{ powers: { name: string; label: object; args: { type: string; properties: object } }[] }>(workshop.path('/powers')))
			.body;
		expect(powers.map(({ name }) => name)).toEqual(POWERS.map(({ name }) => name));
		for (const { label, args } of powers) {
			expect(Object.keys(label).sort()).toEqual(['en', 'id']);
			expect(args.type).toBe('object');
		}
	});

	it('knows no other', async () => expect(await refused('make-coffee')).toBe('404 unknown-power'));

	describe.each(POWERS.map(({ name, args }) => ({ name, args })))('$name', ({ name, args }) => {
		it('refuses a participant', async () => {
			const { status, body } = await ani.api.post<ErrorAnswer>(workshop.path(`/powers/${name}`), {});
			expect([status, body.error.code]).toEqual([403, 'facilitator-only']);
		});
		it('refuses an argument that it does not know, by name', async () => expect(await refused(name, { nonsense: 1 })).toMatch(/^400 invalid-field \w+/));
		it('refuses arguments of a wrong type, by name', async () => {
			const [field] = Object.keys((args as unknown as { shape: object }).shape);
			expect(await refused(name, { [field ?? '']: { not: ['this'] } })).toMatch(new RegExp(`^400 invalid-field ${field}`));
		});
		it('has its effect', async () => PROOFS[name]?.());
	});
});
