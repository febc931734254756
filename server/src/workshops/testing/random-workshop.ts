/** A workshop's documents out of a seed, with everything in them that a long day can leave. For proofs that nothing of it is lost. */
import { newCardShape } from '@rembuk/shared/board/action-card-shape';
import { DOCUMENT_ID, PAGE_ID, type PlainRecord, recordsOf, SCHEMA_KEY } from '@rembuk/shared/board/board-doc';
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { newNote } from '@rembuk/shared/board/note';
import { arrowBinding, plainShape } from '@rembuk/shared/board/plain-shape';
import { changeRecord, createRecord, removeRecord } from '@rembuk/shared/board/record-codec';
import { CODE_ALPHABET } from '@rembuk/shared/ids';
import { CARD_STATUSES, EDITED_FIELDS, type Responsible, responsibleKey } from '@rembuk/shared/plan/action-card';
import type { Due } from '@rembuk/shared/plan/due';
import { addCard, changeCard, PLAN_ROOT, removeCard, writeRegisters } from '@rembuk/shared/plan/plan-doc';
import type { LocalText } from '@rembuk/shared/text/locale';
import type { Keeping } from '@rembuk/shared/workshop/keeping';
import { ROLES } from '@rembuk/shared/workshop/roles';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import * as Y from 'yjs';
import { type Random, seeded } from '../../sockets/testing/random.ts';

const WORDS = ['rencana', 'Undang-Undang', '=1+1', '<b>', '\u{1F44D}\u{1F3FD}', 'قانون', '社会', 'ꦮꦺ', '| a |', 'Ibu "Sari"', 'é', '\\n', 'x'.repeat(60)];
const NAMES = ['Sari', 'الرحمن', '社会', 'ꦮꦺ', '\u{1F9D1}\u{200D}\u{1F3EB}', 'constructor', '=1+1'];
const DAY = 1_563_760_800_000;

export interface RandomWorkshop {
	workshopId: string;
	workshopDoc: Y.Doc;
	boards: { roomId: string; doc: Y.Doc }[];
	keeping?: Keeping;
}

/** The documents of that seed; the same seed gives the same content. */
export function randomWorkshop(seed: number): RandomWorkshop {
	const random = seeded(seed);
	const words = (most = 6): string => Array.from({ length: 1 + random.below(most) }, () => random.pick(WORDS)).join(random.chance(0.2) ? '\n' : ' ');
	const title = (): LocalText => (random.chance(0.5) ? `t ${words(2)}` : { id: `i ${words(2)}`, ...(random.chance(0.7) && { en: `e ${words(2)}` }) });
	const hex = (): string => Array.from({ length: 32 }, () => random.pick([...'0123456789abcdef'])).join('');
	const id = (): string => Array.from({ length: 21 }, () => random.pick([...'abcXYZ019_-'])).join('');
	const moment = (): number => DAY + random.below(40_000_000);
	const some = <T>(most: number, make: (n: number) => T): T[] => Array.from({ length: random.below(most + 1) }, (_, n) => make(n));

	const each = <T>(list: readonly T[], set: (entry: T, n: number) => void): void => list.forEach(set);

	const doc = new Y.Doc();
	const write = writeWorkshop(doc);
	const registers = writeRegisters(doc);
	const code = Array.from({ length: 8 }, () => random.pick([...CODE_ALPHABET])).join('');
	write.setOne('info', {
		title: title(),
		date: '2019-07-22',
		timezone: random.pick(['Asia/Jakarta', 'Asia/Jayapura', 'UTC']),
		...(random.chance(0.5) && { place: title() }),
		organisers: some(3, (n) => `Lembaga ${n}`),
		supportedBy: some(2, (n) => `Mitra ${n}`),
		language: random.pick(['id', 'en'] as const),
		code,
	});
	const flip = (): boolean => random.chance(0.5);
	write.setOne('settings', { onlyAuthorsEdit: flip(), onlyAuthorsDelete: flip(), joining: random.pick(['choose', 'place'] as const) });
	const topics = some(5, (n) => `topik-${n}`);
	const sectors = some(4, (n) => `sektor-${n}`);
	const phases = some(6, (n) => `fase_${n}`);
	const stakeholders = some(6, (n) => `pihak-${n}`);
	const milestones = some(3, (n) => `tonggak-${n}`);
	each(topics, (key, order) => write.setRow('topic', key, { title: title(), ...(flip() && { question: title() }), order, closed: random.chance(0.3) }));
	each(sectors, (key, order) => write.setRow('sector', key, { title: title(), ...(flip() && { count: random.below(50) }), order }));
	each(phases, (key, order) =>
		write.setRow('phase', key, { kind: random.pick(['plenary', 'breakout'] as const), minutes: 1 + random.below(90) / 2, title: title(), order }),
	);
	each(stakeholders, (key, order) => registers.setStakeholder(key, { title: title(), order, ...(order > 2 && flip() && { mergedInto: 'pihak-0' }) }));
	each(milestones, (key, order) => registers.setMilestone(key, { title: title(), order, ...(flip() && { reachedOn: '2019-09-03' }) }));
	const home = hex();
	const rooms = [hex(), ...topics.map(hex)];
	write.setRow('room', home, { kind: 'workshop', locked: false, open: false, order: 0 });
	each(rooms, (roomId, n) =>
		write.setRow('room', roomId, { kind: n === 0 ? 'plenary' : 'breakout', topicKey: topics[n - 1], locked: flip(), open: flip(), order: n + 1 }),
	);
	const groups = rooms.slice(1);
	const people = [id(), ...some(20, id)];
	each(people, (personId, n) =>
		write.setRow('person', personId, {
			name: `Peserta ${n} ${random.pick(NAMES)}`,
			sector: flip() ? random.pick(sectors) : undefined,
			role: n === 0 ? 'facilitator' : random.pick(ROLES),
			roomId: flip() ? random.pick(groups) : undefined,
			joinedAt: moment(),
			colour: `#${hex().slice(0, 6)}`,
			...(random.chance(0.2) && { expected: true as const }),
			...(random.chance(0.3) && { leftAt: moment(), ...(flip() && { leftByHand: true as const }) }),
		}),
	);
	const clock = () => (flip() ? { minutes: 30, endsAt: moment() } : { minutes: 12.5, left: random.below(600_000) });
	if (flip()) write.setOne('clock', clock());
	if (flip() && phases.length > 0) write.setOne('phase', { key: random.pick(phases), since: moment() });
	if (flip()) write.setOne('announcement', { id: id(), text: words(), at: moment() });
	for (const roomId of rooms) {
		if (random.chance(0.3)) write.setRow('clock', roomId, clock());
		if (random.chance(0.3) && phases.length > 0) write.setRow('at', roomId, { key: random.pick(phases), since: moment() });
	}
	const isClosed = random.chance(0.4);
	if (isClosed) write.setOne('closing', { at: moment() });
	const boards = rooms.map((roomId) => ({ roomId, doc: randomBoard(random, { people, id, words }) }));

	const cards = some(8, id);
	const who = (): Responsible =>
		random.pick<Responsible>([
			{ kind: 'participant', participantId: random.pick(people) },
			{ kind: 'stakeholder', key: random.pick(['pihak-0', 'pihak-1']) },
			{ kind: 'sector', key: 'sektor-0' },
			{ kind: 'text', text: `nama ${words(1)}` },
		]);
	const due = (): Due | undefined =>
		random.pick<Due | undefined>([
			undefined,
			{ kind: 'date', on: '2020-07-31' },
			{ kind: 'window', fromMonths: 1, toMonths: 2 },
			{ kind: 'after-milestone', milestone: 'tonggak-0', withinMonths: 24 },
			{ kind: 'recurring', every: 'P3M' },
		]);
	const plan = doc.getMap<unknown>(PLAN_ROOT);
	for (const cardId of cards) {
		const roomId = random.pick(rooms);
		addCard(doc, {
			id: cardId,
			roomId,
			author: random.pick([...people, 'somebody-gone']),
			createdAt: moment(),
			what: flip() ? words() : '',
			indicator: random.chance(0.3) ? words() : '',
			statusNote: random.chance(0.3) ? words() : '',
			status: random.pick(CARD_STATUSES),
			who: some(3, who),
			forWhom: some(2, (n) => `pihak-${n}`),
			due: due(),
			sources: some(3, () => ({ noteId: `shape:${id()}`, roomId, text: words(), at: moment(), ...(flip() && { author: random.pick(people) }) })),
			clusters: some(1, () => ({ clusterId: `shape:${id()}`, roomId, title: words(2), at: moment() })),
		});
		if (flip()) changeCard(doc, cardId, { what: words(), due: null });
		const once = moment(); // several steps of one moment: two people at the same time
		for (const item of some(5, id)) {
			const step = { at: flip() ? once : moment(), by: random.pick(people), from: random.pick(CARD_STATUSES), to: random.pick(CARD_STATUSES) };
			plan.set(`card:${cardId}/log.${item}`, { ...step, ...(flip() && { note: words() }) });
		}
		for (const field of EDITED_FIELDS.filter(flip)) plan.set(`card:${cardId}/edit.${field}`, { at: moment(), by: random.pick(people) });
		for (const one of some(2, who)) plan.set(`card:${cardId}/answer.${responsibleKey(one)}`, { at: moment(), answer: 'declined', reason: words() });
		if (random.chance(0.2)) plan.set(`card:${cardId}/apart.${random.pick(cards)}`, { at: moment(), by: random.pick(people) });
		if (random.chance(0.2)) plan.set(`card:${cardId}/parent.${random.pick(cards)}`, { at: moment(), by: random.pick(people) });
	}
	for (const cardId of cards) if (random.chance(0.15)) removeSome(cardId);
	for (const personId of people.slice(1)) if (random.chance(0.1)) write.setRow('person', personId, undefined);
	const chosen = (ids: readonly string[]) => Object.fromEntries(ids.filter(flip).map((one) => [one, flip()]));
	const left = cards.filter((cardId) => plan.has(`card:${cardId}`));
	const keeping: Keeping = {
		...(flip() && { publication: { showNames: true, rooms: chosen(rooms), cards: chosen(left) } }),
		...(isClosed && flip() && { anonymisedAt: moment() }),
		...(isClosed && flip() && { purgeAt: moment() + 100 * 365 * 86_400_000 }),
	};
	return { workshopId: id().slice(0, 16), workshopDoc: doc, boards, ...(Object.keys(keeping).length > 0 && { keeping }) };

	/** As a client deletes it: what the server wrote beside it stays behind. */
	function removeSome(cardId: string): void {
		const steps = [...plan].filter(([name]) => name.startsWith(`card:${cardId}/log.`));
		removeCard(doc, cardId);
		for (const [name, step] of steps) plan.set(name, step);
	}
}

interface Hand {
	people: readonly string[];
	id(): string;
	words(): string;
}

/** A board on which people have made, changed, moved and removed things. */
function randomBoard(random: Random, { people, id, words }: Hand): Y.Doc {
	const doc = new Y.Doc();
	createRecord(doc, { id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: '', meta: {} });
	createRecord(doc, { id: PAGE_ID, typeName: 'page', name: 'Rembuk', index: 'a1', meta: {} });
	recordsOf(doc).set(SCHEMA_KEY, JSON.parse(JSON.stringify(boardSchema().serialize())));
	const made: PlainRecord[] = [];
	const place = () => ({ id: `shape:${id()}`, x: random.below(4000) - 2000 + 0.25, y: random.below(4000) - 2000 });
	const signed = (record: PlainRecord): PlainRecord => ({ ...record, meta: random.chance(0.8) ? { author: random.pick(people) } : {} });
	for (let n = random.below(25); n > 0; n--) {
		const frame = made.find(({ type }) => type === 'frame');
		const parentId = frame && random.chance(0.3) ? frame.id : PAGE_ID;
		const point = { x: random.below(200), y: random.below(200) };
		const record = random.pick<() => PlainRecord>([
			() => newNote({ ...place(), words: words(), meta: { onBehalfOf: 'Bu Ani' } }),
			() => ({ ...newNote({ ...place(), words: words(), meta: {} }), parentId }),
			() => plainShape('geo', { ...place(), parentId }, { geo: 'diamond', w: 1 + random.below(300), url: 'https://example.org/a' }, words()),
			() => plainShape('text', { ...place(), rotation: 0.5 }, {}, words()),
			() => plainShape('frame', place(), { name: words() }),
			() => plainShape('draw', { ...place(), opacity: 0.5 }, { segments: [{ type: 'free', points: [{ ...point, z: 0.5 }] }] }),
			() => plainShape('line', place(), { points: { a1: { id: 'a1', index: 'a1', ...point }, a2: { id: 'a2', index: 'a2', x: 9, y: 9 } } }),
			() => newCardShape({ cardId: id(), author: 'x', ...place() }),
		])();
		made.push(signed(record));
		createRecord(doc, made.at(-1) as PlainRecord);
	}
	const [from, to] = made.filter(({ type }) => type === 'note');
	if (from && to) {
		const arrow = signed(plainShape('arrow', place(), { text: words() }));
		createRecord(doc, arrow);
		createRecord(doc, { ...arrowBinding(arrow.id, from.id, 'start'), id: `binding:${id()}` });
		createRecord(doc, { ...arrowBinding(arrow.id, to.id, 'end'), id: `binding:${id()}` });
	}
	for (const record of made) {
		if (record === from || record === to || record.type === 'frame') continue;
		if (random.chance(0.1)) removeRecord(doc, record.id);
		else if (random.chance(0.4)) {
			const props = record.props as Record<string, unknown>;
			changeRecord(doc, record, { ...record, x: random.below(99), opacity: 0.75, props: 'color' in props ? { ...props, color: 'red' } : props });
		}
	}
	return doc;
}
