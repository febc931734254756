/** The notes of a board as a list that works with keyboard and screen reader, without the canvas. Must not import the drawing engine: phones load it. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { NewNote } from './new-note.tsx';
import type { NoteCard } from './note-cards.tsx';
import { NoteRow } from './note-row.tsx';
import { notesMessages } from './notes-messages.ts';
import { useNotes, useNoteWriters } from './use-notes.ts';
import { removeNote } from './write-board.ts';

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
	only?: 'mine' | undefined;
	/** False hides the field for a new note (when the screen has its own). */
	withNewNote?: boolean | undefined;
	onMakeCard?: ((noteIds: string[]) => void) | undefined;
	/** What became of a note: the cards that came from it. */
	cardsOf?: ((noteId: string) => readonly NoteCard[]) | undefined;
	/** When given, those cards can be opened. */
	onOpenCard?: ((cardId: string) => void) | undefined;
	/** When given, each note gets *show on board*. */
	onShow?: ((noteId: string) => void) | undefined;
}

export function NotesList({
	connection,
	me,
	people,
	readOnly,
	canEdit,
	canDelete,
	only,
	withNewNote = true,
	onMakeCard,
	cardsOf,
	onOpenCard,
	onShow,
}: NotesListProps) {
	const t = useText(notesMessages);
	const headingId = useId();
	const { doc, awareness } = connection;
	const all = useNotes(doc);
	const writers = useNoteWriters(awareness, me);
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [editing, setEditing] = useState<string>();
	const notes = only === 'mine' ? all.filter((note) => note.author === me) : all;
	const chosenNotes = notes.filter((note) => chosen.has(note.id)).map((note) => note.id);

	const isOpen = editing !== undefined;
	const open = all.find((note) => note.id === editing);
	const lastWords = useRef('');
	if (open) lastWords.current = open.text;
	const isGone = isOpen && !open;
	useEffect(() => {
		if (!isGone) return;
		setEditing(undefined);
		connection.setPresence({ editing: null });
		notifications.show({ autoClose: false, message: t('gone', { words: lastWords.current }) });
	}, [isGone, connection, t]);

	const choose = (noteId: string, on: boolean): void => {
		const next = new Set(chosen);
		if (on) next.add(noteId);
		else next.delete(noteId);
		setChosen(next);
	};
	const edit = (noteId: string | undefined): void => {
		setEditing(noteId);
		connection.setPresence({ editing: noteId ?? null });
	};
	const remove = (noteId: string): void => {
		const putBack = removeNote(doc, noteId);
		const id = `deleted-${noteId}`;
		const undo = (): void => {
			putBack();
			notifications.hide(id);
		};
		notifications.show({
			id,
			message: (
				<Group justify="space-between">
					<Text size="sm">{t('deleted')}</Text>
					<Button size="compact-sm" variant="default" onClick={undo}>
						{t('undo')}
					</Button>
				</Group>
			),
		});
	};

	return (
		<Stack gap="sm">
			{withNewNote && !readOnly && <NewNote doc={doc} me={me} />}
			<Text id={headingId} size="sm" c="dimmed">
				{notes.length === 0 ? t(only === 'mine' ? 'none-mine' : 'none') : t('count', { n: notes.length })}
			</Text>
			{onMakeCard && !readOnly && notes.length > 0 && (
				<Button
					variant="default"
					h="auto"
					mih={36}
					py={6}
					styles={{ label: { whiteSpace: 'normal' } }}
					disabled={chosenNotes.length === 0}
					onClick={() => {
						onMakeCard(chosenNotes);
						setChosen(new Set());
					}}
				>
					{chosenNotes.length === 0 ? t('make-card-hint') : t('make-card-from', { n: chosenNotes.length })}
				</Button>
			)}
			{notes.length > 0 && (
				<Stack component="ol" gap="xs" m={0} p={0} aria-labelledby={headingId} style={{ listStyle: 'none' }}>
					{notes.map((note) => (
						<NoteRow
							key={note.id}
							note={note}
							doc={doc}
							isMine={note.author === me}
							author={note.author === undefined ? undefined : people(note.author)}
							writer={writers[note.id]}
							isEditing={editing === note.id}
							onEdit={!readOnly && (canEdit?.(note.author) ?? true) ? edit : undefined}
							onDelete={!readOnly && (canDelete?.(note.author) ?? true) ? remove : undefined}
							isChosen={chosen.has(note.id)}
							onChoose={onMakeCard && !readOnly ? choose : undefined}
							cards={cardsOf?.(note.id)}
							onOpenCard={onOpenCard}
							onShow={onShow}
						/>
					))}
				</Stack>
			)}
		</Stack>
	);
}
