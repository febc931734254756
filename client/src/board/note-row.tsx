/** One note of the list: its words, whose they are, and what may be done with it. Draws no canvas. */
import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import type { NoteView } from '@rembuk/shared/board/board-view';
import type * as Y from 'yjs';
import { useText } from '../lib/text.tsx';
import { type NoteCard, NoteCards } from './note-cards.tsx';
import { NoteField } from './note-field.tsx';
import styles from './notes.module.css';
import { notesMessages } from './notes-messages.ts';

interface Props {
	note: NoteView;
	doc: Y.Doc;
	isMine: boolean;
	author: string | undefined;
	/** Who else is writing in it now. */
	writer: string | undefined;
	isEditing: boolean;
	onEdit: ((noteId: string | undefined) => void) | undefined;
	onDelete: ((noteId: string) => void) | undefined;
	isChosen: boolean;
	onChoose: ((noteId: string, on: boolean) => void) | undefined;
	cards: readonly NoteCard[] | undefined;
	onOpenCard: ((cardId: string) => void) | undefined;
	onShow: ((noteId: string) => void) | undefined;
}

/** So much of a note's words names it in a button's label. */
const SHORT = 40;

export function NoteRow({ note, doc, isMine, author, writer, isEditing, onEdit, onDelete, isChosen, onChoose, cards = [], onOpenCard, onShow }: Props) {
	const t = useText(notesMessages);
	const text = note.text.trim() === '' ? t('empty') : note.text;
	const short = text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
	const whose = note.onBehalfOf
		? t('on-behalf', { name: note.onBehalfOf })
		: isMine
			? t('me')
			: author
				? t('by', { name: author })
				: note.author
					? ''
					: t('starter');
	return (
		<Paper component="li" withBorder p="sm" radius="md" data-note-id={note.id}>
			<Group align="flex-start" wrap="nowrap" gap="sm">
				{onChoose && (
					<Checkbox
						size="md"
						aria-label={t('choose', { text: short })}
						checked={isChosen}
						onChange={(event) => onChoose(note.id, event.currentTarget.checked)}
					/>
				)}
				<div style={{ flex: 1, minWidth: 0 }}>
					{isEditing && onEdit ? (
						<NoteField doc={doc} noteId={note.id} onDone={() => onEdit(undefined)} />
					) : (
						<Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} fs={note.text.trim() === '' ? 'italic' : undefined}>
							{text}
						</Text>
					)}
					<Text size="xs" c="dimmed" mt={4}>
						{writer ? t('writing', { name: writer }) : whose}
					</Text>
					{cards.length > 0 && <NoteCards cards={cards} onOpen={onOpenCard} />}
					<Group gap="xs" mt="xs">
						{onEdit && !isEditing && (
							<Button size="compact-sm" variant="default" className={styles.act} aria-label={t('edit-note', { text: short })} onClick={() => onEdit(note.id)}>
								{t('edit')}
							</Button>
						)}
						{onShow && (
							<Button size="compact-sm" variant="default" className={styles.act} aria-label={t('show-note', { text: short })} onClick={() => onShow(note.id)}>
								{t('show')}
							</Button>
						)}
						{onDelete && (
							<Button
								size="compact-sm"
								variant="default"
								className={styles.act}
								aria-label={t('delete-note', { text: short })}
								onClick={() => onDelete(note.id)}
							>
								{t('delete')}
							</Button>
						)}
					</Group>
				</div>
			</Group>
		</Paper>
	);
}
