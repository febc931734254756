/** Tells somebody whose writing the server did not take, with the words to copy. Stays until thrown away. Nothing when there is none. */
import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { tellCode } from '@rembuk/shared/errors';
import { IconArchive, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { type KeptCopy, removeKeptCopy } from '../../sync/kept-copies.ts';
import { copyText } from '../../ui/copy-text.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useMe } from '../../workshop/use-workshop.ts';
import { keptMessages } from './kept-messages.ts';
import { useKeptCopies } from './use-kept-copies.ts';

export function KeptCopies() {
	const copies = useKeptCopies(useMe().id);
	return copies.map((copy) => <Kept key={copy.id} copy={copy} />);
}

function Kept({ copy }: { copy: KeptCopy }) {
	const t = useText(keptMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const rooms = useRooms();
	const room = rooms.title(copy.roomId) || t('workshop');
	const texts = copy.texts.filter(({ text }) => text.trim() !== '');
	return (
		<Alert color="yellow" variant="light" radius={0} icon={<IconArchive size={20} aria-hidden />} title={t('title', { n: texts.length })} role="alert">
			<Stack gap="xs">
				<Text>{copy.code === 'room-locked' ? t('why-lock', { room }) : t('why', { room, reason: tellCode(copy.code, locale) })}</Text>
				<ScrollArea.Autosize mah="30dvh" type="auto">
					<Stack gap={4}>
						{texts.map(({ id, text }) => (
							<Group key={id} gap="xs" wrap="nowrap" align="start">
								<Text flex={1} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', userSelect: 'all' }}>
									{text}
								</Text>
								<CopyButton words={text} label={common('copy')} copied={common('copied')} byHand={common('copy-by-hand')} name={t('copy-one', { text })} />
							</Group>
						))}
					</Stack>
				</ScrollArea.Autosize>
				{copy.others > 0 && (
					<Text size="sm" c="dimmed">
						{t('others', { n: copy.others })}
					</Text>
				)}
				<Group gap="xs">
					{texts.length > 1 && (
						<CopyButton words={texts.map(({ text }) => text).join('\n\n')} label={t('copy-all')} copied={common('copied')} byHand={common('copy-by-hand')} />
					)}
					<Button size="compact-md" variant="subtle" color="gray" onClick={() => void removeKeptCopy(copy.id)}>
						{t('throw-away')}
					</Button>
				</Group>
			</Stack>
		</Alert>
	);
}

interface CopyProps {
	words: string;
	label: string;
	copied: string;
	/** What to do where the browser does not let us copy: the words select as a whole. */
	byHand: string;
	/** The accessible name, when the label alone would not tell several apart. */
	name?: string;
}

function CopyButton({ words, label, copied, byHand, name }: CopyProps) {
	const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
	const copy = async () => setState((await copyText(words)) ? 'copied' : 'by-hand');
	return (
		<Group gap={4} flex="none">
			<Button
				size="compact-md"
				variant="default"
				leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
				aria-label={state === 'idle' ? name : undefined}
				onClick={() => void copy()}
			>
				{state === 'copied' ? copied : label}
			</Button>
			<Text size="sm" role="status">
				{state === 'by-hand' ? byHand : ''}
			</Text>
		</Group>
	);
}
