/** The action card on a board: a shape that holds only which card it shows and its size. The card itself lives in the plan, once. */
import type { TLBaseShape } from '@tldraw/tlschema';
import { T } from '@tldraw/validate';

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
