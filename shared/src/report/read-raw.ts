/** Copies a workshop's documents entry by entry, for the archive. Knows no language and drops nothing that the grammars hold. */
import type * as Y from 'yjs';
import { recordsOf, SCHEMA_KEY } from '../board/board-doc.ts';
import { readRecords } from '../board/record-codec.ts';
import { PLAN_ROOT, parsePlanKey, whatTextName } from '../plan/plan-doc.ts';
import { WORKSHOP_ROOT } from '../workshop/workshop-doc.ts';
import type { ReportRaw } from './report.ts';

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const entries = (map: Y.Map<unknown>): Record<string, unknown> => Object.fromEntries([...map].sort(byKey));

/** Everything that the documents hold, in an order that depends on nothing but the content. */
export function readRaw(workshopDoc: Y.Doc, boards: readonly { roomId: string; doc: Y.Doc }[]): ReportRaw {
	const plan = entries(workshopDoc.getMap<unknown>(PLAN_ROOT));
	const texts: Record<string, string> = {};
	for (const name of Object.keys(plan)) {
		const key = parsePlanKey(name);
		if (key?.kind !== 'card' || key.field !== undefined) continue;
		texts[whatTextName(key.id)] = workshopDoc.getText(whatTextName(key.id)).toString();
	}
	return {
		workshop: entries(workshopDoc.getMap<unknown>(WORKSHOP_ROOT)),
		plan: { entries: plan, texts },
		boards: boards.map(({ roomId, doc }) => ({
			roomId,
			schema: recordsOf(doc).get(SCHEMA_KEY) ?? null,
			records: readRecords(doc).sort((a, b) => (a.id < b.id ? -1 : 1)),
		})),
	};
}
