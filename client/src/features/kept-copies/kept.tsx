/** One copy of words that the server does not have, or that nobody sees there: why, the words to copy, and what else can be done with them. Knows no workshop. */
import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { AppError } from '@rembuk/shared/errors';
import { IconArchive, IconCheck, IconCopy, IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { type KeptCopy, removeKeptCopy } from '../../sync/kept-copies.ts';
import { copyText } from '../../ui/copy-text.ts';
import { keptMessages } from './kept-messages.ts';

interface Props {
	copy: KeptCopy;
	/** A sentence. */
	why: string;
	onPutBack?: (() => void) | undefined;
}

export function Kept({ copy, why, onPutBack }: Props) {
	const t = useText(keptMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const texts = copy.texts.filter(({ text }) => text.trim() !== '');
	const [error, setError] = useState<string>();
	const put = (): void => {
		try {
			onPutBack?.();
		} catch (cause) {
			if (!(cause instanceof AppError)) throw cause;
			setError(cause.tell(locale)); // the board is full
		}
	};
	return (
		<Alert color="yellow" variant="light" radius={0} icon={<IconArchive size={20} aria-hidden />} title={t('title', { n: texts.length })} role="alert">
			<Stack gap="xs">
				<Text>{texts.length > 0 ? `${why} ${t('copy-them')}` : why}</Text>
				<ScrollArea.Autosize mah="30dvh" type="auto">
					<Stack gap={4}>
						{texts.map(({ id, root, text }) => (
							<Group key={root ?? id} gap="xs" wrap="nowrap" align="start">
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
				{error !== undefined && (
					<Text size="sm" c="red" role="alert">
						{error}
					</Text>
				)}
				<Group gap="xs">
					{onPutBack && texts.length > 0 && (
						<Button
							size="compact-md"
							h="auto"
							mih={30}
							maw="100%"
							py={4}
							styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
							leftSection={<IconNote size={16} aria-hidden />}
							onClick={put}
						>
							{t('put-back', { n: texts.length })}
						</Button>
					)}
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
