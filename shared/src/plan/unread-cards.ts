/** Cards that a reader of this version cannot read, as a whole or in part: they stay in the plan, and people are told. Pure. */
import type * as Y from 'yjs';
import { PLAN_ROOT, parsePlanKey, planValueSchema, readCardText } from './plan-doc.ts';

export interface UnreadCard {
	id: string;
	/** What is to be done, as far as it can be read; '' when not. */
	what: string;
	/** True when the card is not shown at all; false when only a part of it is not. */
	isWhole: boolean;
}

const CARD = /^card:([^/]{1,80})/;

/** All of them, in the order of their ids. */
export function readUnreadCards(doc: Y.Doc): UnreadCard[] {
	const plan = doc.getMap<unknown>(PLAN_ROOT);
	const isRead = (name: string): boolean => {
		const key = parsePlanKey(name);
		return key !== null && planValueSchema(key).safeParse(plan.get(name)).success;
	};
	const ids = new Set([...plan.keys()].filter((name) => !isRead(name)).map((name) => CARD.exec(name)?.[1]));
	return [...ids]
		.filter((id) => id !== undefined)
		.filter((id) => plan.has(`card:${id}`)) // what is left of a card that is gone is nothing to tell
		.map((id) => ({ id, what: readCardText(doc, id, 'what').trim(), isWhole: !isRead(`card:${id}`) }))
		.sort((a, b) => a.id.localeCompare(b.id));
}
