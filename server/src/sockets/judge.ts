/** The road of one update before anything is applied: decode → read → owners → grammar and values → rights. Pure; answers what the room's tick needs. */
import { RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import type { ErrorCode } from '@rembuk/shared/errors';
import { noteEdits } from '@rembuk/shared/plan/card-edits';
import { amendStep, logStatus, statusOf } from '@rembuk/shared/plan/status-history';
import type { Actor, RoomFacts as RightFacts, RightSettings } from '@rembuk/shared/workshop/can';
import type { Judgement, RoomFacts } from '../rooms/change.ts';
import { RETIRED_OWNER } from '../storage/owner-names.ts';
import { authorsRemoved, whyNotBoard, whyNotMove } from './rights/board-rights.ts';
import { cardAuthorsRemoved, statusesBefore, whyNotPlan } from './rights/plan-rights.ts';
import { signShapes, unsignedShapes } from './rights/sign-records.ts';
import { sweepBoard } from './vet/board-sweep.ts';
import { checkBoard } from './vet/board-values.ts';
import { keepHistories } from './vet/card-history.ts';
import { viewBefore } from './vet/change-view.ts';
import { decodeBounded, MAX_UPDATE_BYTES } from './vet/decode-update.ts';
import { readMove } from './vet/plain-move.ts';
import { checkPlan, sweepPlan } from './vet/plan-values.ts';
import { readChange } from './vet/read-change.ts';
import { codeOf, type Reason } from './vet/reason.ts';

/** Who asks, and what the table of rights needs to know; read anew for every message. */
export interface JudgeContext {
	/** Undefined for somebody who is not in the workshop any more. */
	actor: Actor | undefined;
	room: RightFacts | undefined;
	settings: RightSettings;
	factsOf(roomId: string): RightFacts | undefined;
}

/** What may be missing only because it is on its way. */
const MAY_COME: ReadonlySet<Reason> = new Set(['gap', 'future-dependency', 'future-delete']);

/**
 * So many Yjs ids may one person write with in one room; each page that is loaded takes one. Many ids that all write in one place are dear to everybody:
 * Yjs compares each with all others.
 */
const MOST_IDS = 500;

/** The counter's name of a refusal: the reason of a malformed message, or the code of a right. */
export type RefusalName = Reason | ErrorCode;

/**
 * Judges one update; `count` hears why it was refused. With `mayHold`, what follows structs that are missing is held instead: a stock provider that was
 * offline sends what is typed after the connection opened before the step 2 with what was typed before.
 */
export function judgeUpdate(bytes: Uint8Array, facts: RoomFacts, context: JudgeContext, count: (name: RefusalName) => void, mayHold = false): Judgement {
	return judgeMove(bytes, facts, context) ?? judgeThoroughly(bytes, facts, context, count, mayHold);
}

/** A plain move that may be made; undefined for everything that is to be judged thoroughly, also where it is to be refused. */
export function judgeMove(bytes: Uint8Array, { doc, ownerOf, removedAuthorOf }: RoomFacts, { actor, room, settings }: JudgeContext): Judgement | undefined {
	if (!actor || !room || room.kind === 'workshop') return undefined;
	const move = readMove(doc, bytes);
	if (!move || ownerOf(move.client) !== actor.id) return undefined;
	return whyNotMove(move.recordId, viewBefore(doc, RECORDS_ROOT), { actor, room, settings, ownerOf, removedAuthorOf })
		? undefined
		: { kind: 'apply', clients: [move.client] };
}

/** The whole road, for any update. */
export function judgeThoroughly(bytes: Uint8Array, facts: RoomFacts, context: JudgeContext, count: (name: RefusalName) => void, mayHold: boolean): Judgement {
	const malformed = (reason: Reason): Judgement => refuse(codeOf(reason), reason);
	const refuse = (code: ErrorCode, name: RefusalName = code): Judgement => {
		count(name);
		return { kind: 'refuse', code };
	};
	const { actor, room, settings, factsOf } = context;
	const { doc, ownerOf, idsOf, removedAuthorOf } = facts;

	const decoded = decodeBounded(bytes);
	if (typeof decoded === 'string') return malformed(decoded);
	const change = readChange(doc, decoded, facts.horizon());
	if (typeof change === 'string') return mayHold && MAY_COME.has(change) ? { kind: 'hold' } : malformed(change);
	const isPlan = room?.kind === 'workshop';
	if (change.isKnown) {
		// nothing new: fine for everybody, also in a locked room. But Yjs would make the roots that it names, so it is not applied at all
		return { kind: 'same' };
	}
	if (!actor || !room) return refuse('not-yours');
	if (bytes.length > MAX_UPDATE_BYTES) return malformed('message-too-big');
	let fresh = 0;
	for (const client of change.clients) {
		const owner = ownerOf(client);
		if (owner === RETIRED_OWNER) return refuse('room-renewed'); // by who skipped the step 1
		if (owner !== undefined && owner !== actor.id) return malformed('foreign-client');
		if (owner === undefined) fresh++;
	}
	if (fresh > 0 && idsOf(actor.id) + fresh > MOST_IDS) return malformed('too-many-clients');
	if (isPlan) {
		const plan = checkPlan(doc, change);
		if (typeof plan === 'string') return malformed(plan);
		const code = whyNotPlan(plan, { actor, room, settings, factsOf, ownerOf, removedAuthorOf });
		if (code) return refuse(code);
		const cards = [...plan.keys.filter(({ key }) => key.kind === 'card').map(({ key }) => key.id), ...plan.texts];
		const statuses = statusesBefore(plan, (cardId) => statusOf(doc, cardId));
		const bringBack = keepHistories(plan, doc);
		return {
			kind: 'apply',
			clients: change.clients,
			removedAuthors: cardAuthorsRemoved(plan, actor.id, facts),
			tidy: (target) => {
				const hasKept = bringBack(target);
				const hasSwept = sweepPlan(target, new Set(cards));
				const said = { by: actor.id, at: Date.now() };
				const steps = statuses.map(([cardId, from]) => logStatus(target, cardId, from, said));
				for (const cardId of plan.notes) steps.push(amendStep(target, cardId, said));
				for (const [cardId, fields] of plan.edits) steps.push(noteEdits(target, cardId, fields, said, true));
				return steps.some(Boolean) || hasSwept || hasKept;
			},
		};
	}
	const board = checkBoard(doc, change);
	if (typeof board === 'string') return malformed(board);
	const code = whyNotBoard(board, { actor, room, settings, ownerOf, removedAuthorOf });
	if (code) return refuse(code);
	const unsigned = unsignedShapes(board, facts);
	return {
		kind: 'apply',
		clients: change.clients,
		removedAuthors: authorsRemoved(board, actor.id, facts),
		tidy: (target) => {
			const hasSwept = sweepBoard(target, board.records.keys());
			return signShapes(target, unsigned, actor.id) || hasSwept;
		},
	};
}
