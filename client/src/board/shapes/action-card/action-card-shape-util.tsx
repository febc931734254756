/** An action card on the board: it shows a card of the plan and keeps nothing of it but its id and its size. */
import { ACTION_CARD, ACTION_CARD_SIZE, type ActionCardShape, actionCardProps } from '@rembuk/shared/board/action-card-shape';
import { HTMLContainer, Rectangle2d, resizeBox, ShapeUtil, type TLResizeInfo } from 'tldraw';
import { ActionCardFace } from '../../../workshop/cards/action-card-face.tsx';
import { boardOf } from '../../board-registry.ts';
import { CardPicture } from './card-picture.tsx';

/** Smaller than this (canvas px) nothing of the card can be read. */
const LEAST = { w: 200, h: 120 };

export class ActionCardUtil extends ShapeUtil<ActionCardShape> {
	static override type = ACTION_CARD;
	static override props = actionCardProps;

	override getDefaultProps(): ActionCardShape['props'] {
		return { cardId: '', ...ACTION_CARD_SIZE };
	}

	override getGeometry({ props: { w, h } }: ActionCardShape) {
		return new Rectangle2d({ width: w, height: h, isFilled: true });
	}

	override canEdit() {
		return false; // its words are edited in the card's own editor
	}

	override canBind() {
		return true;
	}

	override onResize(shape: ActionCardShape, info: TLResizeInfo<ActionCardShape>) {
		return resizeBox(shape, info, { minWidth: LEAST.w, minHeight: LEAST.h });
	}

	override component({ props: { cardId, w, h } }: ActionCardShape) {
		return (
			<HTMLContainer className="rembuk-card" style={{ width: w, height: h, pointerEvents: 'all' }}>
				<ActionCardFace cardId={cardId} />
			</HTMLContainer>
		);
	}

	override indicator({ props: { w, h } }: ActionCardShape) {
		return <rect width={w} height={h} rx={8} />;
	}

	override toSvg({ props: { cardId, w, h } }: ActionCardShape) {
		return <CardPicture lines={boardOf(this.editor)?.cardLines(cardId) ?? []} w={w} h={h} />;
	}
}
