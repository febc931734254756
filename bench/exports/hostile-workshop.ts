/** A workshop at its fullest with the worst words in every place, as an archive: 2,000 notes, 200 cards. Knows no server. */
import { gridPlace, newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import type { Due } from '@rembuk/shared/plan/due';
import { addCard, PLAN_ROOT } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay, MORNING, PLENARY } from '@rembuk/shared/report/testing/fixture-day';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { json } from '../../server/src/exports/formats/json.ts';
import { HOSTILE } from '../../server/src/exports/testing/hostile-day.ts';

export const NOTES = 2000;
export const CARDS = 200;
const STAKEHOLDERS = 40;
/** Every fourth note is as long as a note gets on paper. */
const LONG = 300;
/** The group whose room is alive while files are made; nothing of the above lies in it. */
export const LIVE_TOPIC = 'hidup';
const LIVE_ROOM = 'b0'.padStart(32, '0');
const DUES: readonly (Due | undefined)[] = [
	{ kind: 'date', on: '2020-07-31' },
	{ kind: 'window', fromMonths: 1, toMonths: 2 },
	{ kind: 'after-milestone', milestone: 'bill-passed', withinMonths: 24 },
	{ kind: 'recurring', every: 'P3M' },
	undefined,
];

/** Half a letter cannot come over the wire: it is what it becomes in UTF-8. */
const sent = (words: string): string => new TextDecoder().decode(new TextEncoder().encode(words));
const wordsOf = (n: number): string => {
	const words = HOSTILE[n % HOSTILE.length] ?? '';
	return sent(n % 4 === 0 ? `${words} `.repeat(Math.ceil(LONG / (words.length + 1))).slice(0, LONG) : words);
};
/** The same, no longer than what is asked for. */
const cut = (n: number, length: number): string => sent(wordsOf(n).trim().slice(0, length));
const idOf = (kind: string, n: number): string => `${kind}${String(n).padStart(4, '0')}`;

/** The archive, as `POST /api/import` takes it. */
export async function hostileWorkshop(): Promise<Uint8Array> {
	const day = fixtureDay();
	const { workshopDoc, boards } = day;
	const write = writeWorkshop(workshopDoc);
	const info = viewWorkshop(workshopDoc).info();
	if (!info) throw new Error('the fixture has an info');
	write.setOne('info', {
		...info,
		title: '# Judul | <b>"lokakarya"</b> =1+1',
		organisers: HOSTILE.slice(0, LIMITS.organisers).map((_, n) => cut(n, LIMITS.title)),
	});
	write.setRow('topic', LIVE_TOPIC, { title: 'Kelompok yang masih bekerja', order: 9, closed: false });
	write.setRow('room', LIVE_ROOM, { kind: 'breakout', topicKey: LIVE_TOPIC, locked: false, open: false, order: 9 });
	HOSTILE.forEach((_, n) => {
		const name = cut(n, LIMITS.name);
		write.setRow('person', idOf('h', n), { name, sector: 'academic', role: 'participant', joinedAt: MORNING + n, colour: '#333333' });
	});
	const plan = workshopDoc.getMap(PLAN_ROOT);
	for (let n = 0; n < STAKEHOLDERS; n++) plan.set(`stakeholder:${idOf('s', n)}`, { title: cut(n, LIMITS.title), order: 100 + n });
	for (const [index, { doc }] of boards.entries()) writeNotes(doc, index, NOTES / boards.length);
	for (let n = 0; n < CARDS; n++) writeCard(workshopDoc, n, n % boards.length, boards[n % boards.length]?.roomId ?? PLENARY);
	return json.write(buildReport({ ...day, boards, locale: 'id', now: EVENING }));
}

function writeNotes(doc: Y.Doc, board: number, count: number): void {
	doc.transact(() => {
		for (let n = 0; n < count; n++) {
			const author = idOf('h', n % HOSTILE.length);
			const { x, y } = gridPlace(n);
			const record = newNote({ id: noteId(board, n), words: wordsOf(n + board), x, y: y + 3000, meta: { author, onBehalfOf: cut(n, LIMITS.name) } });
			createRecord(doc, record);
		}
	});
}

const noteId = (board: number, n: number): string => `shape:${idOf(`b${board}n`, n)}`;

function writeCard(doc: Y.Doc, n: number, board: number, roomId: string): void {
	const author = idOf('h', n % HOSTILE.length);
	addCard(doc, {
		id: idOf('c', n),
		roomId,
		author,
		createdAt: MORNING + n,
		what: wordsOf(n),
		indicator: wordsOf(n + 1),
		who: [
			{ kind: 'text', text: cut(n + 2, LIMITS.name) },
			{ kind: 'participant', participantId: author },
		],
		forWhom: [idOf('s', n % STAKEHOLDERS), idOf('s', (n * 7 + 1) % STAKEHOLDERS)],
		due: DUES[n % DUES.length],
		sources: [0, 1, 2].map((k) => ({ noteId: noteId(board, n + k), roomId, text: wordsOf(n + k), author, at: MORNING + n })),
	});
}
