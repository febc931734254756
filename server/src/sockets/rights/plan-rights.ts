/** Who may make a change of the plan: every touched key is put to the table of rights. Knows no bytes and no values' form. */

import { isSame } from '@rembuk/shared/board/record-codec';
import type { ErrorCode } from '@rembuk/shared/errors';
import type { CardStatus, SourceCluster, SourceNote } from '@rembuk/shared/plan/action-card';
import { type Actor, type Right, type RightSettings, type RoomFacts, whyNot } from '@rembuk/shared/workshop/can';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { cardName, type PlanChange, type PlanKeyChange } from '../vet/plan-values.ts';

export interface PlanAsk {
	actor: Actor;
	/** The workshop room itself. */
	room: RoomFacts;
	settings: RightSettings;
	/** Any room of the workshop. */
	factsOf(roomId: string): RoomFacts | undefined;
	ownerOf(clientId: number): string | undefined;
	removedAuthorOf(thingId: string): string | undefined;
}

interface CardBase {
	roomId: string;
	author: string;
}

/** Why the change is refused; null when it may be made. */
export function whyNotPlan(change: PlanChange, ask: PlanAsk): ErrorCode | null {
	for (const key of change.keys) {
		const code = key.key.kind === 'card' ? whyNotCardKey(key, change, ask) : whyNotRegister(key, change, ask);
		if (code) return code;
	}
	for (const cardId of change.texts) {
		const code = mayWriteCard(cardId, change, ask);
		if (code) return code;
	}
	return null;
}

const may = (right: Right, room: RoomFacts, { actor, settings }: PlanAsk): ErrorCode | null => whyNot(actor, right, { room, author: actor.id }, settings);

function whyNotRegister({ key, name, change }: PlanKeyChange, { view }: PlanChange, ask: PlanAsk): ErrorCode | null {
	if (ask.actor.role === 'observer') return 'read-only';
	if (key.kind === 'milestone') return 'facilitator-only'; // reaching one is a power, performed by the server
	const isNew = change.kind === 'write' && view.before(name) === undefined && (change.value as { mergedInto?: string }).mergedInto === undefined;
	return isNew || isLeader(ask.actor.role) ? may('register.write', ask.room, ask) : 'facilitator-only';
}

function whyNotCardKey({ key, name, change }: PlanKeyChange, plan: PlanChange, ask: PlanAsk): ErrorCode | null {
	const refused = mayWriteCard(key.id, plan, ask);
	if (refused) return refused;
	if (key.field === undefined && change.kind === 'write') return whyNotBase(key.id, name, change.value as CardBase, plan, ask);
	if ((key.field === 'source' || key.field === 'cluster') && change.kind === 'write') {
		const from = ask.factsOf((change.value as SourceNote | SourceCluster).roomId);
		return from ? may('room.read', from, ask) : 'unknown-room';
	}
	if ((key.field === 'parent' || key.field === 'apart') && change.kind === 'write') {
		if ((change.value as { by: string }).by !== ask.actor.id && plan.view.before(name) === undefined) return 'wrong-author';
		// a card that is merged into another one stands no more: that needs the right to write it
		return key.field === 'apart' ? null : mayWriteCard(key.item ?? '', plan, ask);
	}
	return null;
}

/** The base of a card is written once; after a removal it may come back as it was. */
function whyNotBase(cardId: string, name: string, next: CardBase, { view }: PlanChange, ask: PlanAsk): ErrorCode | null {
	const old = view.before(name);
	if (old !== undefined) return isSame(old, next) ? null : 'not-yours';
	if (isLeader(ask.actor.role) || next.author === ask.actor.id) return null;
	const item = view.lastItem(name);
	const before = ask.removedAuthorOf(cardName(cardId)) ?? (item && ask.ownerOf(item.id.client));
	return next.author === before ? null : 'wrong-author';
}

/** The right to write in the rooms of a card, as it was and as it would be. A card that is gone needs no more than the right to write at all. */
function mayWriteCard(cardId: string, { view }: PlanChange, ask: PlanAsk): ErrorCode | null {
	const bases = [view.before(cardName(cardId)), view.get(cardName(cardId))].filter((base) => base !== undefined) as CardBase[];
	if (bases.length === 0) return ask.actor.role === 'observer' ? 'read-only' : null;
	for (const { roomId } of bases) {
		const room = ask.factsOf(roomId);
		const refused = room ? may('plan.write', room, ask) : 'unknown-room';
		if (refused) return refused;
	}
	return null;
}

/** The authors of the cards that are gone after a change, where the client id that wrote last does not tell them (as for the records of a board). */
export function cardAuthorsRemoved({ view }: PlanChange, sender: string, ask: Pick<PlanAsk, 'ownerOf' | 'removedAuthorOf'>): [string, string][] {
	const authors: [string, string][] = [];
	for (const name of view.mentioned()) {
		const item = view.lastItem(name);
		if (!name.startsWith('card:') || name.includes('/') || view.get(name) !== undefined || !item) continue;
		const base = view.before(name) as CardBase | undefined;
		const kept = ask.removedAuthorOf(name);
		const writer = ask.ownerOf(item.id.client) ?? '';
		const author = base?.author ?? kept ?? writer;
		if (author !== (kept ?? (view.hasStructsFor(name) ? sender : writer))) authors.push([name, author]);
	}
	return authors;
}

/** The cards whose status a change touches, each with the status that it has now: what it became is noted when the change is in. */
export function statusesBefore({ keys }: PlanChange, statusOf: (cardId: string) => CardStatus): [string, CardStatus][] {
	const touched = keys.filter(({ key, change }) => key.field === 'status' || (key.kind === 'card' && key.field === undefined && change.kind === 'write'));
	return [...new Set(touched.map(({ key }) => key.id))].map((id) => [id, statusOf(id)]);
}
