/** The clusters of a board: frames with a title that hold notes. Reads records; knows no canvas. */
import type { PlainRecord } from './board-doc.ts';

export interface Cluster {
	clusterId: string;
	title: string;
}

/** In which cluster each of the notes lies; those that lie free are left out. */
export function clustersOf(records: readonly PlainRecord[], noteIds: readonly string[]): Map<string, Cluster> {
	const byId = new Map(records.map((record) => [record.id, record]));
	const found = new Map<string, Cluster>();
	for (const noteId of noteIds) {
		const frame = byId.get(String(byId.get(noteId)?.parentId));
		if (frame?.type === 'frame') found.set(noteId, { clusterId: frame.id, title: String((frame.props as { name?: unknown } | undefined)?.name ?? '') });
	}
	return found;
}
