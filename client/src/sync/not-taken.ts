/** Finds what a person wrote and the server did not take: the words, and how many other things. Knows no room and no database. */
import { parseRecordKey, parseTextName, RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import { parsePlanKey, parsePlanText } from '@rembuk/shared/plan/plan-doc';
import * as Y from 'yjs';
import type { Unsaved } from './send-ledger.ts';

export interface NotTaken {
	/** A note, text or card each, whole, as it stands in this browser. */
	texts: { id: string; text: string }[];
	/** Other things that were changed: moved, coloured, given a date, … */
	others: number;
}

const textOwner = (root: string): string | null => parseTextName(root) ?? parsePlanText(root);

/** What the given client ids have written from their clocks on. Removals have no words and are not told. */
export function findNotTaken(doc: Y.Doc, unsaved: Unsaved[]): NotTaken {
	const names = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
	const written = new Map<string, string>();
	const others = new Set<string>();
	for (const { client, from } of unsaved) {
		for (const struct of doc.store.clients.get(client) ?? []) {
			if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= from) continue;
			const root = names.get(struct.parent);
			if (root === undefined) continue;
			const owner = textOwner(root);
			if (owner !== null) written.set(owner, root);
			else if (struct.parentSub) others.add(thingOf(root, struct.parentSub));
		}
	}
	const texts: NotTaken['texts'] = [];
	for (const [id, root] of written) {
		others.delete(id);
		const text = doc.getText(root).toString();
		if (text.trim() !== '') texts.push({ id, text });
	}
	return { texts, others: others.size };
}

const thingOf = (root: string, key: string): string => (root === RECORDS_ROOT ? parseRecordKey(key)?.recordId : parsePlanKey(key)?.id) ?? key;
