/** Properties that follow from others and from the browser's fonts: each browser measures its own, and none is written. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';

const DERIVED: Record<string, readonly string[]> = { note: ['growY', 'fontSizeAdjustment'], geo: ['growY'] };

/** The record with its derived properties as they are in `before` (or untouched, when there is no before). */
export function withDerivedOf(record: PlainRecord, before: PlainRecord | undefined): PlainRecord {
	const names = DERIVED[String(record.type)];
	if (!names || !before) return record;
	const old = before.props as Record<string, unknown>;
	const props = { ...(record.props as Record<string, unknown>) };
	for (const name of names) if (name in old) props[name] = old[name];
	return { ...record, props };
}
