/** The field for a new note of the list view. Draws no canvas. */
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { AppError } from '@rembuk/shared/errors';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { type KeyboardEvent, useState } from 'react';
import type * as Y from 'yjs';
import { useLocale, useText } from '../lib/text.tsx';
import { notesMessages } from './notes-messages.ts';
import { addNote } from './write-board.ts';

export function NewNote({ doc, me }: { doc: Y.Doc; me: string }) {
	const t = useText(notesMessages);
	const { locale } = useLocale();
	const [words, setWords] = useState('');
	const [said, setSaid] = useState('');
	const [error, setError] = useState<string>();

	const add = (): void => {
		const text = words.trim();
		if (text === '') return;
		try {
			addNote(doc, { words: text, author: me });
		} catch (cause) {
			if (!(cause instanceof AppError)) throw cause;
			setError(cause.tell(locale));
			return;
		}
		setError(undefined);
		setSaid(t('added', { text }));
		setWords('');
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
		event.preventDefault();
		add();
	};
	return (
		<Stack component="form" gap="xs" onSubmit={(event) => event.preventDefault()}>
			<Textarea
				label={t('new-note')}
				description={t('new-hint')}
				value={words}
				error={error}
				rows={2}
				maxLength={LIMITS.note}
				onChange={(event) => setWords(event.currentTarget.value)}
				onKeyDown={onKeyDown}
			/>
			<Button type="submit" variant="default" onClick={add} disabled={words.trim() === ''}>
				{t('add')}
			</Button>
			<Text component="output" className="visually-hidden" aria-live="polite">
				{said}
			</Text>
		</Stack>
	);
}
