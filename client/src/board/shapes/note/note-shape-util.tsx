/** A sticky note that names its author, and says when somebody else is writing in it. */
import { type NoteMeta, personIn } from '@rembuk/shared/board/note';
import { formatMessage } from '@rembuk/shared/text/messages';
import { NoteShapeUtil, type TLNoteShape, useValue } from 'tldraw';
import { useBoard } from '../../board-context.ts';
import { boardMessages } from '../../board-messages.ts';

export class AuthoredNoteUtil extends NoteShapeUtil {
	override component(shape: TLNoteShape) {
		return (
			<>
				{super.component(shape)}
				<NoteFoot shape={shape} />
			</>
		);
	}

	/** The engine's "black" note looks yellow: call it what it looks like, so that notes made elsewhere are the same. */
	override onBeforeCreate(next: TLNoteShape) {
		const note = next.props.color === 'black' ? { ...next, props: { ...next.props, color: 'yellow' as const } } : next;
		return this.measure(note);
	}

	/** The note with its height and font size for its words, as this browser's fonts have it. */
	measure(note: TLNoteShape): TLNoteShape {
		return super.onBeforeCreate(note) ?? note;
	}
}

/** Below the note: who wrote it, or who is writing in it now. */
function NoteFoot({ shape }: { shape: TLNoteShape }) {
	const board = useBoard();
	const writer = useValue('writer', () => board?.writers.get().get(shape.id), [board, shape.id]);
	if (!board) return null;
	const { author } = shape.meta as NoteMeta;
	const onBehalfOf = personIn(shape.meta as NoteMeta);
	const say = (key: 'writing' | 'by-author' | 'on-behalf', name: string): string => formatMessage(boardMessages[key], board.locale, { name });
	const top = (200 + shape.props.growY) * shape.props.scale + 4;
	if (writer) {
		return (
			<div className="rembuk-note-foot rembuk-note-writer" style={{ top, borderColor: writer.color }}>
				{say('writing', writer.name)}
			</div>
		);
	}
	const name = onBehalfOf ? say('on-behalf', onBehalfOf) : author && board.people(author);
	return name ? (
		<div className="rembuk-note-foot" style={{ top }}>
			{name}
		</div>
	) : null;
}
