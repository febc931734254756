/** Performs a power: checks its arguments, makes the boards it asks for, notes it in the audit, and writes its effect in one transaction. Knows no single power. */
import { must } from '@rembuk/shared/assert';
import { AppError, isErrorCode } from '@rembuk/shared/errors';
import { newId, newRoomId } from '@rembuk/shared/ids';
import type { ActionCard, Responsible } from '@rembuk/shared/plan/action-card';
import { mergeCards, unmergeCard } from '@rembuk/shared/plan/merge-cards';
import { readAllCards, readAllStakeholders, readMilestones, readStakeholders, writeRegisters } from '@rembuk/shared/plan/plan-doc';
import type { Power, PowerContext, PowerRefusal } from '@rembuk/shared/powers/power';
import { checkFields } from '@rembuk/shared/text/describe-issue';
import { issueError } from '@rembuk/shared/text/issue-error';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import { seedBoard } from './seed-board.ts';
import { hideCard, showCard } from './show-card.ts';
import { writeRoom } from './write-room.ts';

interface Parts {
	storage: Storage;
	registry: Pick<RoomRegistry, 'open'>;
	now: () => number;
}

type NewRoomOf = Parameters<PowerContext['newRoom']>[0];

/**
 * Performs it for a leader (the caller has checked that). A power is a pure function of the document, so it is tried first without writing: that finds
 * refusals and the rooms it wants. When those are durable it is performed for good, on the document as it is then.
 * @throws AppError with the field when an argument is wrong, or with the power's own refusal.
 */
export async function performPower({ storage, registry, now }: Parts, live: LiveWorkshop, power: Power, input: unknown, actorId: string) {
	const args = checkArgs(power, input);
	const at = now();
	const rooms: { roomId: string; asked: NewRoomOf }[] = [];
	const trial = attempt(power, args, live, {
		now: at,
		actorId,
		newRoom: (asked) => {
			const roomId = newRoomId();
			rooms.push({ roomId, asked });
			return roomId;
		},
	});
	throwIfRefused(trial.answer);
	await Promise.all(rooms.map(({ roomId, asked }) => writeRoom(registry, roomId, (doc) => seedBoard(doc, asked.starterNotes))));
	const { workshopId } = live;
	const { db } = storage;
	await storage.batch([
		db.insertInto('audit').values({ workshop_id: workshopId, at, actor: actorId, action: power.name, detail: JSON.stringify(args) }),
		...rooms.map(({ roomId, asked }) =>
			db.insertInto('rooms').values({ id: roomId, workshop_id: workshopId, kind: 'breakout', topic_key: asked.topicKey, epoch: 1, created_at: at }),
		),
	]);
	const ready = rooms.map(({ roomId }) => roomId);
	const rolesBefore = rolesOf(live);
	let answer: Answer;
	let boards: Attempt['boards'] = [];
	await live.room.transact((doc) => {
		const final = attempt(power, args, live, { now: at, actorId, newRoom: () => ready.shift() ?? newRoomId() });
		answer = final.answer;
		if (isRefusal(answer)) return;
		for (const write of final.writes) write(doc);
		boards = final.boards;
	});
	throwIfRefused(answer);
	for (const { roomId, write } of boards) await writeRoom(registry, roomId, write);
	await keepRoles(storage, live, rolesBefore);
	return { ok: true as const, ...answer };
}

type Answer = PowerRefusal | Record<string, unknown> | undefined;

type Attempt = ReturnType<typeof attempt>;

/** Runs a power with a writer that only remembers; `boards` is what follows on the boards of rooms when the rest is durable. */
function attempt(power: Power, args: unknown, { view, room }: LiveWorkshop, asked: Pick<PowerContext, 'now' | 'actorId' | 'newRoom'>) {
	const writes: ((doc: Y.Doc) => void)[] = [];
	const boards: { roomId: string; write(doc: Y.Doc): void }[] = [];
	const cards = () => readAllCards(room.doc);
	const context: PowerContext = {
		...asked,
		view,
		newId,
		write: {
			setOne: (key, value) => writes.push((doc) => writeWorkshop(doc).setOne(key, value)),
			setRow: (kind, id, value) => writes.push((doc) => writeWorkshop(doc).setRow(kind, id, value)),
		},
		register: {
			stakeholders: () => readStakeholders(room.doc),
			allStakeholders: () => readAllStakeholders(room.doc),
			milestones: () => readMilestones(room.doc),
			setStakeholder: (key, value) => writes.push((doc) => writeRegisters(doc).setStakeholder(key, value)),
			setMilestone: (key, value) => writes.push((doc) => writeRegisters(doc).setMilestone(key, value)),
			isUsed: (kind, key) => cards().some((card) => names(card, kind, key)),
		},
		plan: {
			cards,
			merge: (merged, base) => {
				writes.push((doc) => mergeCards(doc, merged, base));
				boards.push({ roomId: base.roomId, write: (doc) => showCard(doc, base.id, base.author) });
			},
			unmerge: ({ id, roomId }) => {
				writes.push((doc) => unmergeCard(doc, id));
				boards.push({ roomId, write: (doc) => hideCard(doc, id) });
			},
		},
	};
	return { answer: power.perform(context, args) as Answer, writes, boards };
}

function names(card: ActionCard, kind: 'stakeholder' | 'milestone' | 'sector', key: string): boolean {
	if (kind === 'milestone') return card.due?.kind === 'after-milestone' && card.due.milestone === key;
	const isNamed = (who: Responsible): boolean => who.kind === kind && 'key' in who && who.key === key;
	return card.who.some(isNamed) || (kind === 'stakeholder' && card.forWhom.includes(key));
}

function checkArgs(power: Power, input: unknown): unknown {
	const checked = checkFields(power.args, input);
	if (checked.ok) return checked.value;
	throw issueError(must(checked.issues[0], 'a complaint of the schema'));
}

const isRefusal = (answer: Answer): answer is PowerRefusal => typeof answer?.code === 'string' && isErrorCode(answer.code);

function throwIfRefused(answer: Answer): void {
	if (!isRefusal(answer)) return;
	const { code, field, values, allowed, reason } = answer;
	const path = field === undefined ? [] : [field];
	if (allowed) throw issueError({ code: 'invalid_value', values: [...allowed], path, message: '', input: '' });
	if (reason !== undefined) throw issueError({ code: 'custom', params: { reason }, path, message: '' });
	throw new AppError(code, { ...(field && { field }), ...(values && { values }) });
}

const rolesOf = ({ view }: LiveWorkshop) => new Map(view.people().map((person) => [person.id, person.role]));

/** The table of people follows the document, so that a credential alone tells whether its owner leads. */
async function keepRoles({ db, batch }: Storage, live: LiveWorkshop, before: Map<string, string>): Promise<void> {
	const changed = live.view.people().filter((person) => before.get(person.id) !== person.role);
	if (changed.length > 0) await batch(changed.map(({ id, role }) => db.updateTable('participants').set({ role }).where('id', '=', id)));
}
