/** The history of a card's status: one step for each change, written by the server beside the change. Knows no rights and no clock. */
import type * as Y from 'yjs';
import { newId } from '../ids.ts';
import { CARD_TEXT_LIMIT, type CardStatus, type StatusStep } from './action-card.ts';
import { itemsOf } from './cell-items.ts';
import { PLAN_ROOT, readCardText } from './plan-doc.ts';

/** How many steps a card keeps; the oldest give way. */
export const HISTORY_LIMIT = 50;

/** A card's status as it is in the document; as it last was, when the card is deleted and its history is kept. */
export function statusOf(doc: Y.Doc, cardId: string): CardStatus {
	const map = doc.getMap<unknown>(PLAN_ROOT);
	if (map.has(`card:${cardId}`)) return (map.get(`card:${cardId}/status`) as CardStatus | undefined) ?? 'open';
	const prefix = `card:${cardId}/log.`;
	const steps = itemsOf(map, prefix).map((item) => map.get(prefix + item) as StatusStep);
	return steps.reduce<StatusStep | undefined>((last, step) => (last && last.at > step.at ? last : step), undefined)?.to ?? 'open';
}

/** Notes that the status went from `from` to what it is now, if it did. Says whether it wrote; the caller has the transaction open. */
export function logStatus(doc: Y.Doc, cardId: string, from: CardStatus, { by, at }: { by: string; at: number }): boolean {
	const map = doc.getMap<unknown>(PLAN_ROOT);
	const to = statusOf(doc, cardId);
	if (to === from || !map.has(`card:${cardId}`)) return false;
	const prefix = `card:${cardId}/log.`;
	const steps = itemsOf(map, prefix).sort((a, b) => timeOf(map, prefix + a) - timeOf(map, prefix + b));
	for (const item of steps.slice(0, Math.max(0, steps.length + 1 - HISTORY_LIMIT))) map.delete(prefix + item);
	map.set(prefix + newId(), { at, by, from, to, ...noteOf(doc, cardId) } satisfies StatusStep);
	return true;
}

/** So long (ms) what somebody writes below a status is said of the step that they have just made: first *dropped*, then why. */
const STILL_SAID = 15 * 60_000;

/** Lets the last step say what the progress note says now, if it is this person's and fresh. Says whether it wrote; the caller has the transaction open. */
export function amendStep(doc: Y.Doc, cardId: string, { by, at }: { by: string; at: number }): boolean {
	const map = doc.getMap<unknown>(PLAN_ROOT);
	const prefix = `card:${cardId}/log.`;
	const last = itemsOf(map, prefix).reduce<string | undefined>((a, b) => (a && timeOf(map, prefix + a) > timeOf(map, prefix + b) ? a : b), undefined);
	if (last === undefined || !map.has(`card:${cardId}`)) return false;
	const { note: old, ...step } = map.get(prefix + last) as StatusStep;
	const said = noteOf(doc, cardId);
	if (step.by !== by || at - step.at > STILL_SAID || said.note === old) return false;
	map.set(prefix + last, { ...step, ...said } satisfies StatusStep);
	return true;
}

function noteOf(doc: Y.Doc, cardId: string): { note?: string } {
	const kept = readCardText(doc, cardId, 'statusNote') || String(doc.getMap(PLAN_ROOT).get(`card:${cardId}/statusNote`) ?? '');
	const note = kept.trim().slice(0, CARD_TEXT_LIMIT);
	return note === '' ? {} : { note };
}

const timeOf = (map: Y.Map<unknown>, name: string): number => (map.get(name) as StatusStep).at;
