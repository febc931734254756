/** The action card on a board: a shape that holds only which card it shows and its size. The card itself lives in the plan, once. */
import type { TLBaseShape } from '@tldraw/tlschema';
import { getIndexAbove, type IndexKey } from '@tldraw/utils';
import { T } from '@tldraw/validate';
import { newId } from '../ids.ts';
import { PAGE_ID, type PlainRecord } from './board-doc.ts';

export const ACTION_CARD = 'action-card';

export interface ActionCardProps {
	cardId: string;
	w: number;
	h: number;
}
export type ActionCardShape = TLBaseShape<typeof ACTION_CARD, ActionCardProps>;

export const actionCardProps = { cardId: T.string, w: T.nonZeroNumber, h: T.nonZeroNumber };

/** Width and height of a new card on the board, in canvas px. */
export const ACTION_CARD_SIZE = { w: 320, h: 220 } as const;

/** A card's shape where there is no canvas; `above` is the fractional index above which it lies (undefined: the first). */
export const newCardShape = (shape: { cardId: string; author: string; x: number; y: number; above?: string | undefined }): PlainRecord => ({
	id: `shape:${newId()}`,
	typeName: 'shape',
	type: ACTION_CARD,
	x: shape.x,
	y: shape.y,
	rotation: 0,
	index: getIndexAbove((shape.above ?? 'a0') as IndexKey),
	parentId: PAGE_ID,
	isLocked: false,
	opacity: 1,
	meta: { author: shape.author },
	props: { cardId: shape.cardId, ...ACTION_CARD_SIZE },
});
