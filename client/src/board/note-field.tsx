/** A note's words, open for writing together with whoever else has it open. Draws no canvas. */
import { Button, Textarea } from '@mantine/core';
import { textName } from '@rembuk/shared/board/board-doc';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { useText } from '../lib/text.tsx';
import { bindTextarea } from '../workshop/cards/bind-textarea.ts';
import { notesMessages } from './notes-messages.ts';

interface Props {
	doc: Y.Doc;
	noteId: string;
	onDone(): void;
}

export function NoteField({ doc, noteId, onDone }: Props) {
	const t = useText(notesMessages);
	const area = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		const element = area.current;
		if (!element) return;
		const fit = (): void => {
			element.style.height = 'auto';
			element.style.height = `${element.scrollHeight + 2}px`; // and its two borders
		};
		const binding = bindTextarea(element, doc.getText(textName(noteId)), fit);
		element.focus();
		element.setSelectionRange(element.value.length, element.value.length);
		return () => binding.close();
	}, [doc, noteId]);
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)) return;
		event.preventDefault();
		event.stopPropagation();
		onDone();
	};
	return (
		<>
			<Textarea ref={area} aria-label={t('words')} rows={2} maxLength={LIMITS.note} onKeyDown={onKeyDown} />
			<Button size="compact-sm" mt="xs" onClick={onDone}>
				{t('done')}
			</Button>
		</>
	);
}
