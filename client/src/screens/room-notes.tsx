/** The board's list of notes with this person's rights filled in. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { whyNot } from '@rembuk/shared/workshop/can';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { useCallback } from 'react';
import { NotesList } from '../board/notes-list.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';

interface Props {
	room: Room;
	connection: RoomConnection;
	readOnlyCode: ErrorCode | undefined;
	only?: 'mine';
	withNewNote?: boolean;
	onMakeCard(noteIds: readonly string[]): void;
	onShow?: ((noteId: string) => void) | undefined;
}

export function RoomNotes({ room, connection, readOnlyCode, only, withNewNote, onMakeCard, onShow }: Props) {
	const { me, view } = useWorkshop();
	const people = useCallback((id: string) => view.person(id)?.name, [view]);
	const may = (right: 'thing.edit' | 'thing.delete') => (author: string | undefined) => {
		const facts = view.facts(room.roomId);
		return facts !== undefined && whyNot(me, right, { room: facts, author }, view.settings()) === null;
	};
	return (
		<NotesList
			connection={connection}
			me={me.id}
			people={people}
			readOnly={readOnlyCode !== undefined}
			canEdit={may('thing.edit')}
			canDelete={may('thing.delete')}
			only={only}
			withNewNote={withNewNote}
			onMakeCard={onMakeCard}
			onShow={onShow}
		/>
	);
}
