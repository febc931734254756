/** Records that an older tldraw wrote, brought to the version of our boards. Knows no document. */

import type { PlainRecord } from './board-doc.ts';
import { boardSchema } from './board-schema.ts';
import { isSame } from './record-codec.ts';

type Snapshot = Parameters<ReturnType<typeof boardSchema>['migrateStoreSnapshot']>[0];

/**
 * The records as this version writes them; the same ones when `schema` (serialized, as it stands in the file) is ours or none is given.
 * Undefined when the file is newer than this version, or its schema is no schema.
 */
export function migrateRecords(records: readonly PlainRecord[], schema: unknown): readonly PlainRecord[] | undefined {
	const ours = boardSchema();
	if (schema === undefined || schema === null || isSame(schema, JSON.parse(JSON.stringify(ours.serialize())))) return records;
	const store = Object.fromEntries(records.map((record) => [record.id, JSON.parse(JSON.stringify(record)) as unknown]));
	try {
		const result = ours.migrateStoreSnapshot({ store, schema } as unknown as Snapshot);
		return result.type === 'success' ? (Object.values(result.value) as unknown as PlainRecord[]) : undefined;
	} catch {
		return undefined; // migrations trip over what no tldraw ever wrote
	}
}
