/**
 * Tells somebody whose writing the server did not take, with the words to copy or to put back. Stays until they are on the server or thrown away. Nothing when
 * there is none.
 */
import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AppError, tellCode } from '@rembuk/shared/errors';
import { IconArchive, IconCheck, IconCopy, IconNote } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type * as Y from 'yjs';
import { addNote } from '../../board/write-board.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { type KeptCopy, removeKeptCopy } from '../../sync/kept-copies.ts';
import type { RoomConnection } from '../../sync/open-room.ts';
import { copyText } from '../../ui/copy-text.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop, useWorkshopStatus } from '../../workshop/use-workshop.ts';
import { keptMessages } from './kept-messages.ts';
import { useKeptCopies, useSettling } from './use-kept-copies.ts';

/** A board that is open: words go back there, and copies of it that are on the server after all go away. */
export interface OpenBoard {
	connection: RoomConnection;
	canWrite: boolean;
}

export function KeptCopies({ board }: { board?: OpenBoard | undefined }) {
	const { me, connection } = useWorkshop();
	const status = useWorkshopStatus();
	const copies = useKeptCopies(me.id);
	const settled = useSettled();
	useSettling(connection, { canWrite: status.canWrite, onSettled: settled });
	useSettling(board?.connection, { canWrite: board?.canWrite === true, onSettled: settled });
	const isHere = (copy: KeptCopy): boolean => board?.canWrite === true && board.connection.roomId === copy.roomId;
	return copies.map((copy) => <Kept key={copy.id} copy={copy} onPutBack={isHere(copy) ? () => putBack(copy, board?.connection.doc, me.id) : undefined} />);
}

/** Says that words which were kept are on the server after all. */
function useSettled(): (n: number) => void {
	const t = useText(keptMessages);
	return useCallback((n) => void notifications.show({ message: t('settled', { n }) }), [t]);
}

/** Writes the kept words as notes; each that is written leaves the copy. */
function putBack(copy: KeptCopy, doc: Y.Doc | undefined, author: string): void {
	if (!doc) return;
	for (const { text } of copy.texts) addNote(doc, { words: text, author });
	void removeKeptCopy(copy.id);
}

function Kept({ copy, onPutBack }: { copy: KeptCopy; onPutBack?: (() => void) | undefined }) {
	const t = useText(keptMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const rooms = useRooms();
	const room = rooms.title(copy.roomId) || t('workshop');
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
				<Text>{copy.code === 'room-locked' ? t('why-lock', { room }) : t('why', { room, reason: tellCode(copy.code, locale) })}</Text>
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
