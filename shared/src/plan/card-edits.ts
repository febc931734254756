/** Who changed what of a card last, and when: one cell a field, written by the server beside the change. Knows no rights and no clock. */
import type * as Y from 'yjs';
import { type ActionCard, EDITED_FIELDS, type EditedField } from './action-card.ts';
import { PLAN_ROOT } from './plan-doc.ts';

/** So long (ms) the same person's typing in one text counts as one change: not each letter is noted. */
const STILL_ONE = 60_000;
const TEXTS: readonly EditedField[] = ['what', 'indicator'];

type Said = { by: string; at: number };

/** Notes that these fields of a card changed; typing (`isTyped`) once a minute. Says whether it wrote; the caller has the transaction open. */
export function noteEdits(doc: Y.Doc, cardId: string, fields: Iterable<EditedField>, { by, at }: Said, isTyped = false): boolean {
	const map = doc.getMap<unknown>(PLAN_ROOT);
	if (!map.has(`card:${cardId}`)) return false;
	let hasWritten = false;
	for (const field of fields) {
		const name = `card:${cardId}/edit.${field}`;
		const last = map.get(name) as Said | undefined;
		if (isTyped && TEXTS.includes(field) && last?.by === by && at - last.at < STILL_ONE) continue;
		map.set(name, { at, by } satisfies Said);
		hasWritten = true;
	}
	return hasWritten;
}

/** What of a card is no longer as it was. */
export function editedFields(before: ActionCard, after: ActionCard): EditedField[] {
	const partOf = ({ what, who, forWhom, due, indicator }: ActionCard) => ({ what, who, for: forWhom, due, indicator });
	const [was, is] = [partOf(before), partOf(after)];
	return EDITED_FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
}

/** The changes of a card since then, one for each who made some, in the order of the last of them. */
export function editsSince({ edits = {} }: Pick<ActionCard, 'edits'>, isSince: (at: number) => boolean): { by: string; at: number; fields: EditedField[] }[] {
	const found = new Map<string, { by: string; at: number; fields: EditedField[] }>();
	for (const [field, { at, by }] of Object.entries(edits) as [EditedField, Said][]) {
		if (!isSince(at)) continue;
		const mine = found.get(by) ?? { by, at, fields: [] };
		mine.at = Math.max(mine.at, at);
		mine.fields.push(field);
		found.set(by, mine);
	}
	return [...found.values()].sort((a, b) => a.at - b.at);
}
