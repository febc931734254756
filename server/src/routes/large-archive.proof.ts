/** An archive as large as the product takes comes back as itself; one that is larger says so when it is taken along, and when it is brought. */
import { ARCHIVE_LIMIT, ARCHIVE_NOTICE, TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { newRoomId } from '@rembuk/shared/ids';
import { expect, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { startApp } from '../testing/start-app.ts';

interface Named {
	key: string;
}
interface Thing {
	id: string;
	typeName: string;
	type?: string;
	props: object;
}
interface Archive {
	workshopId?: string;
	topics: Named[];
	rooms: { roomId: string; kind: string; topicKey?: string }[];
	documents: { workshop: Record<string, Record<string, unknown>>; boards: { roomId: string; records: Thing[] }[] };
}
interface Made {
	workshopId: string;
	facilitatorToken: string;
	report: { leftOutCount: number };
}

const TOPICS = 24;
const THINGS = 500;

/** 24 groups and the plenary, each with 250 drawings of so many points and 250 notes. */
function fill(archive: Archive, points: number): Archive {
	const { topics, rooms, documents } = archive;
	const { workshop, boards } = documents;
	const [first] = topics;
	const group = rooms.find(({ topicKey }) => topicKey === first?.key);
	const board = boards.find(({ roomId }) => roomId === group?.roomId);
	const note = board?.records.find(({ type }) => type === 'note');
	if (!first || !group || !board || !note) throw new Error('the demo has a group with a note');
	for (let n = topics.length; n < TOPICS; n++) {
		const key = `kelompok-${n}`;
		const roomId = newRoomId();
		topics.push({ ...first, key });
		rooms.push({ ...group, roomId, topicKey: key });
		workshop[`topic:${key}`] = { ...workshop[`topic:${first.key}`], order: n };
		workshop[`room:${roomId}`] = { ...workshop[`room:${group.roomId}`], topicKey: key, order: n + 10 };
		boards.push({ ...board, roomId });
	}
	const look = { color: 'black', fill: 'none', dash: 'draw', size: 'm', isComplete: true, isClosed: false, isPen: false, scale: 1 };
	const stroke = Array.from({ length: points }, (_, at) => ({ x: at * 1.37, y: at * 2.11, z: 0.5 }));
	const drawing = { ...note, type: 'draw', props: { ...look, segments: [{ type: 'free', points: stroke }] } };
	const things = Array.from({ length: THINGS }, (_, n) => ({ ...(n % 2 === 0 ? drawing : note), id: `shape:besar-${n}`, parentId: 'page:page' }));
	for (const each of boards) each.records = [...each.records.filter(({ typeName }) => !['shape', 'binding'].includes(typeName)), ...things];
	return archive;
}

it('comes back up to the limit, and says so above it', { timeout: 240_000 }, async () => {
	const app = await startApp();
	const exported = async ({ workshopId, facilitatorToken }: Pick<Made, 'workshopId' | 'facilitatorToken'>) => {
		const answer = await fetch(`${app.url}/api/workshops/${workshopId}/export/json`, { headers: { authorization: `Bearer ${facilitatorToken}` } });
		return { notice: answer.headers.get(ARCHIVE_NOTICE), text: await answer.text() };
	};
	const bring = async (text: string) => {
		const answer = await fetch(`${app.url}/api/import`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
		return { status: answer.status, body: (await answer.json()) as Made & { error?: { code: string; message: string } } };
	};
	const demo = JSON.parse((await exported(await seedDemo(app.url, () => undefined))).text) as Archive;
	delete demo.workshopId;

	const large = await bring(JSON.stringify(fill(structuredClone(demo), 85), null, '\t'));
	expect([large.status, large.body.report.leftOutCount]).toEqual([201, 0]);
	const first = await exported(large.body);
	expect(first.text.length).toBeGreaterThan(50e6);
	expect(first.text.length).toBeLessThanOrEqual(ARCHIVE_LIMIT);
	expect(first.notice).toBeNull();
	const again = await bring(first.text);
	expect([again.status, again.body.report.leftOutCount]).toEqual([201, 0]);

	const larger = await bring(JSON.stringify(fill(demo, 120)));
	expect([larger.status, larger.body.report?.leftOutCount]).toEqual([201, 0]);
	const second = await exported(larger.body);
	expect(second.text.length).toBeGreaterThan(ARCHIVE_LIMIT);
	expect(second.notice).toBe(TOO_LARGE_NOTICE);
	const refused = await bring(second.text);
	expect([refused.status, refused.body.error?.code]).toEqual([413, 'too-large']);
	expect(refused.body.error?.message).toContain('64 MB');
});
