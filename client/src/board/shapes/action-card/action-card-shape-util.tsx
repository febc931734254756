/** An action card on the board: it shows a card of the plan and keeps nothing of it but its id and its size. */
import { ACTION_CARD, ACTION_CARD_SIZE, type ActionCardShape, actionCardProps } from '@rembuk/shared/board/action-card-shape';
import { HTMLContainer, Rectangle2d, resizeBox, ShapeUtil, type TLResizeInfo } from 'tldraw';
import { ActionCardFace } from '../../../workshop/cards/action-card-face.tsx';
import { boardOf } from '../../board-registry.ts';
import { MeasuredCard, measuredHeight } from './card-height.tsx';
import { CardPicture } from './card-picture.tsx';

/** Smaller than this (canvas px) nothing of the card can be read. */
const LEAST = { w: 200, h: 120 };

export class ActionCardUtil extends ShapeUtil<ActionCardShape> {
	static override type = ACTION_CARD;
	static override props = actionCardProps;

	override getDefaultProps(): ActionCardShape['props'] {
		return { cardId: '', ...ACTION_CARD_SIZE };
	}

	/** The height of the record is the least; words that need more make the card higher, never the record. */
	override getGeometry({ id, props: { w, h } }: ActionCardShape) {
		return new Rectangle2d({ width: w, height: Math.max(h, measuredHeight(this.editor, id)), isFilled: true });
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

	override component({ id, props: { cardId, w, h } }: ActionCardShape) {
		return (
			<HTMLContainer className="rembuk-card" style={{ width: w, pointerEvents: 'all' }}>
				<MeasuredCard editor={this.editor} id={id} least={h}>
					<ActionCardFace cardId={cardId} />
				</MeasuredCard>
			</HTMLContainer>
		);
	}

	override indicator(shape: ActionCardShape) {
		const { w, h } = this.editor.getShapeGeometry(shape).bounds;
		return <rect width={w} height={h} rx={8} />;
	}

	override toSvg(shape: ActionCardShape) {
		const { w, h } = this.editor.getShapeGeometry(shape).bounds;
		return <CardPicture lines={boardOf(this.editor)?.cardLines(shape.props.cardId) ?? []} w={w} h={h} />;
	}
}
