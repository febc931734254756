/** Makes of a record what every client can draw, by the document alone, so that all see the same. Pure. */
import { PAGE_ID, type PlainRecord } from '@rembuk/shared/board/board-doc';
import { SHAPE_TYPES } from '@rembuk/shared/board/board-schema';

const isAdmitted = (type: unknown): boolean => (SHAPE_TYPES as readonly unknown[]).includes(type);

/**
 * A shape lies on the page, or in a frame that is there and lies on the page: frames don't nest, so there is no cycle, and an orphan comes back to the page.
 * @param typeOf the shape type of another record of the document; undefined when it is not there.
 */
export function sanitizeRecord(record: PlainRecord, typeOf: (id: string) => unknown): PlainRecord {
	if (record.typeName !== 'shape' || record.parentId === PAGE_ID) return record;
	const isInFrame = record.type !== 'frame' && typeOf(String(record.parentId)) === 'frame';
	return isInFrame ? record : { ...record, parentId: PAGE_ID };
}

/** True for what may be drawn at all: no groups, embeds, bookmarks or media, whatever an older or foreign client has written. */
export const isDrawn = (record: PlainRecord): boolean => record.typeName !== 'shape' || isAdmitted(record.type);
