/** Write, send, write the next: the phone's way to put a note on the board. What is being written survives a reload. Knows no canvas. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { keep, readKept, tab } from '../../lib/browser-store.ts';
import { useText } from '../../lib/text.tsx';
import { writingMessages } from './writing-messages.ts';

interface Props {
	roomId: string;
	onSend(words: string): void;
}

export function WriteNote({ roomId, onSend }: Props) {
	const t = useText(writingMessages);
	const key = `rembuk:draft:${roomId}`;
	const [words, setWords] = useState(() => {
		const kept = readKept(key, tab());
		return typeof kept === 'string' ? kept : '';
	});
	const [sent, setSent] = useState('');
	const field = useRef<HTMLTextAreaElement>(null);

	const write = (next: string) => {
		setWords(next);
		keep(key, next || undefined, tab());
	};
	const send = () => {
		const text = words.trim();
		field.current?.focus();
		if (text === '') return;
		onSend(text);
		setSent(text);
		write('');
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
		event.preventDefault();
		send();
	};
	return (
		<form
			onSubmit={(event: FormEvent) => {
				event.preventDefault();
				send();
			}}
		>
			<Textarea
				ref={field}
				label={t('write')}
				placeholder={t('placeholder')}
				value={words}
				minRows={2}
				maxRows={8}
				maxLength={LIMITS.note}
				enterKeyHint="send"
				onChange={(event) => write(event.currentTarget.value)}
				onKeyDown={onKeyDown}
			/>
			<Group justify="space-between" mt="xs" gap="xs" wrap="nowrap">
				<Text size="sm" c="dimmed" visibleFrom="xs">
					{t('hint')}
				</Text>
				<Button type="submit" ml="auto" leftSection={<IconSend size={18} aria-hidden />} disabled={words.trim() === ''}>
					{t('send')}
				</Button>
			</Group>
			<output className="visually-hidden" aria-live="polite">
				{sent === '' ? '' : t('sent-aloud', { text: sent })}
			</output>
		</form>
	);
}
