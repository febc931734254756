/** Frames that don't nest: two frames moved into each other would hang every new client. */
import { FrameShapeUtil, type TLDragShapesOverInfo, type TLFrameShape, type TLShape } from 'tldraw';

export class FlatFrameUtil extends FrameShapeUtil {
	override canReceiveNewChildrenOfType(shape: TLShape, type?: string) {
		return !shape.isLocked && type !== 'frame';
	}

	override onDragShapesIn(shape: TLFrameShape, draggingShapes: TLShape[], info: TLDragShapesOverInfo) {
		super.onDragShapesIn(
			shape,
			draggingShapes.filter((dragged) => dragged.type !== 'frame'),
			info,
		);
	}
}
