/** The notes of a board as a list that works with keyboard and screen reader, without the canvas. Must not import the drawing engine: phones load it. */
import type { RoomConnection } from '../sync/open-room.ts';

export interface NotesListProps {
	connection: RoomConnection;
	/** Participant id of the reader; new notes are written in this name. */
	me: string;
	people(id: string): string | undefined;
	readOnly: boolean;
	/** Rights of the single note; both default to allowed. */
	canEdit?(author: string | undefined): boolean;
	canDelete?(author: string | undefined): boolean;
	/** 'mine': only the notes of the reader. */
	only?: 'mine';
	/** False hides the field for a new note (when the screen has its own). */
	withNewNote?: boolean;
	onMakeCard?(noteIds: string[]): void;
	/** When given, each note gets *show on board*. */
	onShow?(noteId: string): void;
}

export function NotesList(_props: NotesListProps) {
	return null;
}
