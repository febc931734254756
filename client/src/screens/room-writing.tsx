/** The phone's page: write, send, see one's notes, everybody's, and the cards. The drawing engine is not loaded here. */
import { Alert, Button, Stack, Tabs, Text } from '@mantine/core';
import { type ErrorCode, tellCode } from '@rembuk/shared/errors';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconLayoutBoard, IconLock } from '@tabler/icons-react';
import { addNote } from '../board/write-board.ts';
import { PlanList } from '../features/action-plan/plan-list.tsx';
import { WriteNote } from '../features/writing/write-note.tsx';
import { useLocale, useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useCan } from '../workshop/use-can.ts';
import { useMe } from '../workshop/use-workshop.ts';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';
import { RoomNotes } from './room-notes.tsx';
import { RoomQuestion } from './room-question.tsx';

interface Props {
	room: Room;
	connection: RoomConnection;
	readOnlyCode: ErrorCode | undefined;
	question: string;
	onMakeCard(noteIds: readonly string[]): void;
	onOpenCard(cardId: string): void;
	onOpenBoard(): void;
}

export function RoomWriting({ room, connection, readOnlyCode, question, onMakeCard, onOpenCard, onOpenBoard }: Props) {
	const t = useText(roomMessages);
	const { locale } = useLocale();
	const me = useMe();
	const rooms = useRooms();
	const mayPlan = useCan('plan.write', { roomId: room.roomId, author: me.id });
	const notes = { room, connection, readOnlyCode, onMakeCard, onOpenCard, withNewNote: false };
	return (
		<Stack gap="md" className={styles.writing}>
			<RoomQuestion roomId={room.roomId} question={question} />
			{readOnlyCode ? (
				<Alert color="gray" variant="light" icon={<IconLock size={20} aria-hidden />}>
					{t('may-not-write', { why: tellCode(readOnlyCode, locale) })}
				</Alert>
			) : (
				<WriteNote roomId={room.roomId} onSend={(words) => addNote(connection.doc, { words, author: me.id })} />
			)}
			<Tabs defaultValue="mine" keepMounted={false}>
				<Tabs.List grow mb="md">
					<Tabs.Tab value="mine">{t('my-notes')}</Tabs.Tab>
					<Tabs.Tab value="all">{t('all-notes')}</Tabs.Tab>
					<Tabs.Tab value="plan">{t('plan')}</Tabs.Tab>
				</Tabs.List>
				<Tabs.Panel value="mine">
					<RoomNotes {...notes} only="mine" />
				</Tabs.Panel>
				<Tabs.Panel value="all">
					<RoomNotes {...notes} />
				</Tabs.Panel>
				<Tabs.Panel value="plan">
					<PlanList rooms={rooms.planOf(room.roomId)} onOpen={onOpenCard} onNew={mayPlan ? () => onMakeCard([]) : undefined} />
				</Tabs.Panel>
			</Tabs>
			<Stack gap={4} align="start">
				<Button variant="default" leftSection={<IconLayoutBoard size={18} aria-hidden />} onClick={onOpenBoard}>
					{t('open-board')}
				</Button>
				<Text size="sm" c="dimmed">
					{t('open-board-hint')}
				</Text>
			</Stack>
		</Stack>
	);
}
