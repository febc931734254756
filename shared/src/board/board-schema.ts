/** The tldraw schema of our boards, the same on both sides, and the shapes that a board may hold. */
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from '@tldraw/tlschema';
import { ACTION_CARD, actionCardProps } from './action-card-shape.ts';

/** Shapes that Rembuk offers and admits. No groups, embeds, bookmarks, images or videos; frames don't nest. */
export const SHAPE_TYPES = ['note', 'text', 'geo', 'arrow', 'line', 'draw', 'highlight', 'frame', ACTION_CARD] as const;
export type ShapeType = (typeof SHAPE_TYPES)[number];

/** At most so many things on one board: every shape is mounted in the browser (1,000 take 5.7 s to open). */
export const MAX_SHAPES = 500;

let schema: TLSchema | undefined;

/** The schema: tldraw's own records and the action card. Built once. */
export function boardSchema(): TLSchema {
	schema ??= createTLSchema({ shapes: { ...defaultShapeSchemas, [ACTION_CARD]: { props: actionCardProps } }, bindings: defaultBindingSchemas });
	return schema;
}
