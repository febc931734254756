/** Which things a transaction has changed, as people count them: a note with its words, its place and its colour is one. Knows no room. */
import { type PlainRecord, parseRecordKey, parseTextName, RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import { parsePlanKey, parsePlanText } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';

/** Root names by their types; a board has a text a note, and this is asked at every letter. */
const names = new WeakMap<object, string>();

/** The ids of notes, lines, cards, register entries … whose key or words were written or removed. An arrow's ends are the arrow. */
export function touchedThings({ changed, doc }: Pick<Y.Transaction, 'changed' | 'doc'>): Set<string> {
	const things = new Set<string>();
	for (const [type, keys] of changed) {
		const root = nameOf(doc, type);
		if (root === undefined) continue;
		const owner = parseTextName(root) ?? parsePlanText(root);
		if (owner !== null) things.add(owner);
		else for (const key of keys) if (key !== null) things.add(root === RECORDS_ROOT ? recordOf(doc, key) : (parsePlanKey(key)?.id ?? key));
	}
	return things;
}

function nameOf(doc: Y.Doc, type: Y.AbstractType<Y.YEvent<Y.Text>>): string | undefined {
	const known = names.get(type);
	if (known !== undefined) return known;
	for (const [name, root] of doc.share) {
		if (root !== type) continue;
		names.set(type, name);
		return name;
	}
	return undefined;
}

function recordOf(doc: Y.Doc, key: string): string {
	const id = parseRecordKey(key)?.recordId ?? key;
	if (!id.startsWith('binding:')) return id;
	const arrow = (doc.getMap(RECORDS_ROOT).get(id) as PlainRecord | undefined)?.fromId;
	return typeof arrow === 'string' ? arrow : id;
}
