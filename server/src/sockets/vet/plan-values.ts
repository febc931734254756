/** Whether a plan would still be sound after a change: names in the grammar and values that their schemas accept. Knows no rights. */

import { isPlainJson } from '@rembuk/shared/plain-json';
import {
	CARD_TEXT_LIMIT,
	EDITED_FIELDS,
	type EditedField,
	type Responsible,
	responsibleKey,
	type SourceCluster,
	type SourceNote,
} from '@rembuk/shared/plan/action-card';
import { CARD_TEXTS, isServersOwn } from '@rembuk/shared/plan/card-fields';
import { cardTextName, PLAN_ROOT, type PlanKey, parsePlanKey, parsePlanText, planValueSchema } from '@rembuk/shared/plan/plan-doc';
import { WORKSHOP_ROOT } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { type KeyView, viewKeys } from './change-view.ts';
import type { ChangeFacts, KeyChange } from './read-change.ts';
import type { Reason } from './reason.ts';

/** Two people who each stop at the limit may pass it together; nobody gets far beyond. */
const HARD_TEXT_LIMIT = CARD_TEXT_LIMIT * 2;
/** All keys of the plan together: 2,000 cards of ten cells. */
const MAX_KEYS = 20_000;
/** A source note keeps up to 20,000 characters; schemas let unknown fields pass, and this keeps them small. */
const MAX_VALUE_LENGTH = 48_000;

/** One key of the plan that changes. */
export interface PlanKeyChange {
	key: PlanKey;
	name: string;
	change: KeyChange;
}

export interface PlanChange {
	keys: PlanKeyChange[];
	/** Cards whose words change. */
	texts: Set<string>;
	/** Those of them whose progress note changes. */
	notes: Set<string>;
	/** What else of a card changes that was there before: its fields, by its id. */
	edits: Map<string, Set<EditedField>>;
	view: KeyView;
}

export const cardName = (id: string): string => `card:${id}`;

/** Sorts a change by keys and checks every value that it brings; or names what is wrong. */
export function checkPlan(doc: Y.Doc, facts: ChangeFacts): PlanChange | Reason {
	for (const root of facts.roots) {
		if (root === WORKSHOP_ROOT) return 'server-only';
		if (root !== PLAN_ROOT && parsePlanText(root) === null) return 'unknown-root';
	}
	if (facts.keys.has(WORKSHOP_ROOT)) return 'server-only';
	for (const root of facts.keys.keys()) if (root !== PLAN_ROOT) return 'bad-content';
	const view = viewKeys(doc, PLAN_ROOT, facts);
	const keys: PlanKeyChange[] = [];
	for (const [name, change] of view.changes) {
		const key = parsePlanKey(name);
		if (!key) return 'bad-key';
		if (change.kind === 'write' && !isSound(key, change.value)) return 'bad-value';
		if (key.field !== undefined && isNowhere(key.id, view)) return 'never-existed';
		if (isServersOwn(key.field) && (change.kind === 'write' || isUntouched(key.id, view))) return 'server-only';
		keys.push({ key, name, change });
	}
	if (!areParents(doc, keys, view)) return 'bad-parent';
	const texts = new Set<string>();
	const notes = new Set<string>();
	for (const [root, text] of facts.texts) {
		const cardId = parsePlanText(root);
		if (cardId === null) return 'bad-content';
		if (isNowhere(cardId, view)) return 'never-existed';
		texts.add(cardId);
		if (root === cardTextName(cardId, 'statusNote')) notes.add(cardId);
		const length = text.inserted - text.deleted + (doc.share.has(root) ? doc.getText(root).length : 0);
		if (text.inserted > 0 && length > HARD_TEXT_LIMIT) return 'text-too-long';
	}
	if (keys.some(({ key, change }) => key.field === undefined && change.kind === 'write') && doc.getMap(PLAN_ROOT).size > MAX_KEYS) return 'board-full';
	return { keys, texts, notes, edits: editsOf(keys, facts.texts.keys(), view), view };
}

/** True for a card that neither is nor ever was. */
const isNowhere = (cardId: string, view: KeyView): boolean => view.get(cardName(cardId)) === undefined && !view.wasKnown(cardName(cardId));

/** True for a card that is there, and neither made, removed nor brought back by this very change. */
const isUntouched = (cardId: string, view: KeyView): boolean => view.get(cardName(cardId)) !== undefined && !view.changes.has(cardName(cardId));

function editsOf(keys: readonly PlanKeyChange[], textRoots: Iterable<string>, view: KeyView): Map<string, Set<EditedField>> {
	const edits = new Map<string, Set<EditedField>>();
	const add = (cardId: string, name: string | undefined): void => {
		const field = EDITED_FIELDS.find((one) => one === name);
		if (!field || !isUntouched(cardId, view)) return;
		const mine = edits.get(cardId) ?? new Set();
		edits.set(cardId, mine.add(field));
	};
	for (const { key } of keys) if (key.kind === 'card') add(key.id, key.field);
	for (const root of textRoots) add(parsePlanText(root) ?? '', root.split('/')[1]);
	return edits;
}

/** Parents are given when a card is made, and no card comes out of itself: a ring of cards would vanish from the plan. */
function areParents(doc: Y.Doc, keys: readonly PlanKeyChange[], view: KeyView): boolean {
	const given = keys.filter(({ key, change }) => key.field === 'parent' && change.kind === 'write').map(({ key }) => key);
	if (given.length === 0) return true;
	if (given.some(({ id, item = '' }) => isUntouched(id, view) || view.get(cardName(item)) === undefined)) return false;
	const parents = new Map<string, string[]>();
	for (const name of new Set([...doc.getMap(PLAN_ROOT).keys(), ...view.changes.keys()])) {
		const key = parsePlanKey(name);
		if (key?.field !== 'parent' || key.item === undefined) continue;
		const known = parents.get(key.id);
		if (known) known.push(key.item);
		else parents.set(key.id, [key.item]);
	}
	return !hasRing(new Set(given.map(({ id }) => id)), parents);
}

/** Whether one of these comes out of itself. Each card is looked at once, however many ways lead to it. */
function hasRing(from: ReadonlySet<string>, parents: ReadonlyMap<string, readonly string[]>): boolean {
	const done = new Set<string>();
	for (const start of from) {
		const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
		const onPath = new Set<string>([start]);
		for (let at = path.at(-1); at && !done.has(start); at = path.at(-1)) {
			const parent = parents.get(at.id)?.[at.next++];
			if (parent === undefined) {
				done.add(at.id);
				onPath.delete(at.id);
				path.pop();
			} else if (onPath.has(parent)) {
				if (path.slice(path.findIndex(({ id }) => id === parent)).some(({ id }) => from.has(id))) return true;
			} else if (!done.has(parent)) {
				path.push({ id: parent, next: 0 });
				onPath.add(parent);
			}
		}
	}
	return false;
}

function isSound(key: PlanKey, value: unknown): boolean {
	if (!isPlainJson(value) || JSON.stringify(value).length > MAX_VALUE_LENGTH) return false;
	const parsed = planValueSchema(key).safeParse(value);
	if (!parsed.success) return false;
	if (key.field === 'who') return [value, parsed.data].some((who) => responsibleKey(who as Responsible) === key.item);
	if (key.field === 'source') return (value as SourceNote).noteId === key.item;
	if (key.field === 'cluster') return (value as SourceCluster).clusterId === key.item;
	return true;
}

/** Removes what is left of cards that are gone, but for what the server wrote: see {@link keepHistories}. Deletes only, and says whether it did; the caller has the transaction open. */
export function sweepPlan(doc: Y.Doc, cardIds: Iterable<string>): boolean {
	const plan = doc.getMap(PLAN_ROOT);
	const gone = new Set([...cardIds].filter((id) => !plan.has(cardName(id))));
	if (gone.size === 0) return false;
	let hasDeleted = false;
	for (const name of [...plan.keys()]) {
		const key = parsePlanKey(name);
		if (key?.kind === 'card' && gone.has(key.id) && !isServersOwn(key.field)) {
			plan.delete(name);
			hasDeleted = true;
		}
	}
	for (const name of [...gone].flatMap((id) => CARD_TEXTS.map((text) => cardTextName(id, text)))) {
		if (!doc.share.has(name)) continue;
		const words = doc.getText(name);
		if (words.length === 0) continue;
		words.delete(0, words.length);
		hasDeleted = true;
	}
	return hasDeleted;
}
