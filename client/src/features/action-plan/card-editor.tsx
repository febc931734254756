/** One card, open: every field live for everybody who has it open. Knows no board but the document it is given, and no address. */
import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { tellCode } from '@rembuk/shared/errors';
import type { ActionCard, SourceNote } from '@rembuk/shared/plan/action-card';
import { IconLock, IconTrash, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { commonMessages } from '../../lib/common-messages.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useCard } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWhyNot } from '../../workshop/use-can.ts';
import { useOnline, useWorkshop } from '../../workshop/use-workshop.ts';
import type { BoundTextApi } from './bound-text.tsx';
import { DueField } from './due-field.tsx';
import { ForWhomField } from './for-whom-field.tsx';
import { MergeInfo } from './merge-info.tsx';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';
import { SourcesField } from './sources-field.tsx';
import { StatusField } from './status-field.tsx';
import { WhatField } from './what-field.tsx';
import { WhoField } from './who-field.tsx';

interface Props {
	/** Undefined closes the editor. */
	cardId: string | undefined;
	/** The open board's room and document, so that its notes can be added to its cards. */
	board?: { roomId: string; doc: Y.Doc } | undefined;
	onClose(): void;
	/** The reader wants it deleted; the editor closes first. */
	onDelete(cardId: string): void;
	onShowNote?: ((source: SourceNote) => void) | undefined;
	/** When given, the cards that this one was merged out of can be opened. */
	onOpen?: ((cardId: string) => void) | undefined;
}

export function CardEditor({ cardId, onClose, ...rest }: Props) {
	const t = useText(cardMessages);
	const common = useText(commonMessages);
	const isNarrow = useMediaQuery('(max-width: 699px)');
	return (
		<Drawer
			opened={cardId !== undefined}
			onClose={onClose}
			position="right"
			size={isNarrow ? '100%' : 'lg'}
			title={t('card')}
			closeButtonProps={{ 'aria-label': common('close') }}
			styles={{ title: { fontWeight: 650, fontSize: '1.125rem' } }}
			transitionProps={{ duration: 120 }}
		>
			{cardId !== undefined && <OpenCard key={cardId} cardId={cardId} onClose={onClose} {...rest} />}
		</Drawer>
	);
}

function OpenCard({ cardId, ...rest }: Props & { cardId: string }) {
	const t = useText(planMessages);
	const common = useText(commonMessages);
	const card = useCard(cardId);
	const { connection } = useWorkshop();
	useEffect(() => {
		connection.setPresence({ editing: cardId });
		return () => connection.setPresence({ editing: null });
	}, [connection, cardId]);
	if (card) return <Fields card={card} {...rest} />;
	return (
		<Stack role="status">
			<Text fw={600}>{t('gone-title')}</Text>
			<Text>{t('gone-body')}</Text>
			<Group>
				<Button onClick={rest.onClose}>{common('close')}</Button>
			</Group>
		</Stack>
	);
}

function Fields({ card, board, onClose, onDelete, onShowNote, onOpen }: Omit<Props, 'cardId'> & { card: ActionCard }) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const { locale } = useLocale();
	const words = useCardWords();
	const rooms = useRooms();
	const { me } = useWorkshop();
	const why = useWhyNot('plan.write', card);
	const what = useRef<BoundTextApi>(null);
	const isReadOnly = why !== null;
	const others = useOnline().filter((person) => person.id !== me.id && person.editing.includes(card.id));
	const lacks = words.lacks(card);
	return (
		<Stack gap="md" pb="xl">
			<Text size="sm" c="dimmed">
				{rooms.title(card.roomId)} · {t('made-by', { name: words.author(card.author) })}
			</Text>
			{others.length > 0 && (
				<Group gap="xs" role="status" wrap="nowrap" align="start">
					<IconUsers size={20} aria-hidden />
					<Text size="sm">{t('also-here', { n: others.length, names: words.list(others.map((person) => person.name)) })}</Text>
				</Group>
			)}
			{why && (
				<Alert color="gray" variant="light" icon={<IconLock size={20} aria-hidden />}>
					{t('may-not', { why: tellCode(why, locale) })}
				</Alert>
			)}
			<MergeInfo card={card} onOpen={onOpen} onClose={onClose} />
			<WhatField ref={what} cardId={card.id} isReadOnly={isReadOnly} />
			<SourcesField
				card={card}
				isReadOnly={isReadOnly}
				board={board?.roomId === card.roomId ? board.doc : undefined}
				onUseWords={(text) => what.current?.insert(text)}
				onShowNote={onShowNote}
			/>
			<WhoField card={card} isReadOnly={isReadOnly} />
			<ForWhomField card={card} isReadOnly={isReadOnly} />
			<DueField card={card} isReadOnly={isReadOnly} />
			<Text size="sm" role="status" className={lacks === '' ? 'visually-hidden' : styles.lacks}>
				{lacks === '' ? labels('complete') : lacks}
			</Text>
			<StatusField card={card} isReadOnly={isReadOnly} />
			{!isReadOnly && (
				<Group justify="flex-end">
					<Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onDelete(card.id)}>
						{t('delete')}
					</Button>
				</Group>
			)}
		</Stack>
	);
}
