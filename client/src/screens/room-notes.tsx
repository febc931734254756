/** The board's list of notes with this person's rights filled in. */
import type { ErrorCode } from '@rembuk/shared/errors';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { useCallback } from 'react';
import { NotesList } from '../board/notes-list.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useCards } from '../workshop/cards/use-plan.ts';
import { useAuthorRights } from '../workshop/use-can.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';

interface Props {
	room: Room;
	connection: RoomConnection;
	readOnlyCode: ErrorCode | undefined;
	only?: 'mine';
	withNewNote?: boolean;
	onMakeCard(noteIds: readonly string[]): void;
	onOpenCard?: ((cardId: string) => void) | undefined;
	onShow?: ((noteId: string) => void) | undefined;
}

export function RoomNotes({ room, connection, readOnlyCode, only, withNewNote, onMakeCard, onOpenCard, onShow }: Props) {
	const { me, view } = useWorkshop();
	const people = useCallback((id: string) => view.person(id)?.name, [view]);
	const rights = useAuthorRights(room.roomId);
	const cards = useCards();
	const cardsOf = useCallback((noteId: string) => cards.filter((card) => card.sources.some((source) => source.noteId === noteId)), [cards]);
	return (
		<NotesList
			connection={connection}
			me={me.id}
			people={people}
			readOnly={readOnlyCode !== undefined}
			{...rights}
			only={only}
			withNewNote={withNewNote}
			onMakeCard={onMakeCard}
			cardsOf={cardsOf}
			onOpenCard={onOpenCard}
			onShow={onShow}
		/>
	);
}
