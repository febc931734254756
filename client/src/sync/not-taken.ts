/** Finds what a person wrote and the server did not take: the words, and how many other things. Knows no room and no database. */
import { parseRecordKey, parseTextName, RECORDS_ROOT, recordsOf } from '@rembuk/shared/board/board-doc';
import { PLAN_ROOT, parsePlanKey, parsePlanText } from '@rembuk/shared/plan/plan-doc';
import * as Y from 'yjs';
import type { Unsaved } from './send-ledger.ts';

export interface LostText {
	/** The note, text or card. */
	id: string;
	/** What the server does not have: whole words, pieces that stood apart joined by {@link GAP}. */
	text: string;
	/** The root text it was written into, and that text as it stood in this browser. Missing in copies of older versions. */
	root?: string;
	whole?: string;
}

export interface NotTaken {
	texts: LostText[];
	/** Other things that were changed: moved, coloured, given a date, … */
	others: number;
	/** Which they are: the thing, and by whom and when it was changed last. Missing in copies of older versions. */
	marks?: string[];
}

/** Between pieces of one text. */
export const GAP = ' … ';

const textOwner = (root: string): string | null => parseTextName(root) ?? parsePlanText(root);

/** What the given client ids have written from their clocks on. Removals have no words and are not told. */
export function findNotTaken(doc: Y.Doc, unsaved: Unsaved[]): NotTaken {
	const names = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
	const from = new Map(unsaved.map((entry) => [entry.client, entry.from]));
	const roots = new Map<string, string>();
	const others = new Map<string, string>();
	for (const [client, clock] of from) {
		for (const struct of doc.store.clients.get(client) ?? []) {
			if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= clock) continue;
			const root = names.get(struct.parent);
			if (root === undefined) continue;
			const owner = textOwner(root);
			if (owner !== null) roots.set(root, owner);
			else if (struct.parentSub) others.set(thingOf(root, struct.parentSub), `${client}:${struct.id.clock}`);
		}
	}
	const texts: LostText[] = [];
	for (const [root, id] of roots) {
		others.delete(id);
		const { whole, isLost } = readText(doc.getText(root), from);
		const text = wordsWhere(whole, isLost);
		if (text !== '') texts.push({ id, text, root, whole });
	}
	return { texts, others: others.size, marks: [...others].map(([id, change]) => `${id}@${change}`) };
}

/** Of these words, those that nobody can see: others have removed the note or card that they were written into. */
export function findOrphaned(doc: Y.Doc, unsaved: Unsaved[]): NotTaken {
	return { texts: findNotTaken(doc, unsaved).texts.filter(({ root }) => root !== undefined && !isOwnerThere(doc, root)), others: 0 };
}

/** True when the note or card that a root text belongs to is there. */
export function isOwnerThere(doc: Y.Doc, root: string): boolean {
	const card = parsePlanText(root);
	return card === null ? recordsOf(doc).has(parseTextName(root) ?? '') : doc.getMap(PLAN_ROOT).has(`card:${card}`);
}

const thingOf = (root: string, key: string): string => (root === RECORDS_ROOT ? parseRecordKey(key)?.recordId : parsePlanKey(key)?.id) ?? key;

/** A text as it stands here, and for each letter whether it is beyond what was confirmed. */
function readText(text: Y.Text, from: ReadonlyMap<number, number>): { whole: string; isLost: boolean[] } {
	let whole = '';
	const isLost: boolean[] = [];
	for (let item = text._start; item !== null; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const confirmed = from.get(item.id.client) ?? Number.POSITIVE_INFINITY;
		whole += item.content.str;
		for (let n = 0; n < item.length; n++) isLost.push(item.id.clock + n >= confirmed);
	}
	return { whole, isLost };
}

/** The words in which a letter is marked; neighbours stay together as they were written. Half a word says nothing to a person. */
function wordsWhere(whole: string, isMarked: readonly boolean[]): string {
	const runs: { from: number; to: number }[] = [];
	let wasLost = false;
	for (const word of whole.matchAll(/\S+/g)) {
		const to = word.index + word[0].length;
		const isLost = isMarked.slice(word.index, to).includes(true);
		const last = runs.at(-1);
		if (isLost && wasLost && last) last.to = to;
		else if (isLost) runs.push({ from: word.index, to });
		wasLost = isLost;
	}
	return runs.map(({ from, to }) => whole.slice(from, to)).join(GAP);
}
