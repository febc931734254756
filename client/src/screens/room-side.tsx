/** Beside the board: the action plan and the notes as lists. A column on wide screens, a drawer on others. */
import { Drawer, Tabs } from '@mantine/core';
import type { ErrorCode } from '@rembuk/shared/errors';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { PlanList } from '../features/action-plan/plan-list.tsx';
import { commonMessages } from '../lib/common-messages.ts';
import { useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useCan } from '../workshop/use-can.ts';
import { useMe } from '../workshop/use-workshop.ts';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';
import { RoomNotes } from './room-notes.tsx';

interface Props {
	room: Room;
	connection: RoomConnection;
	readOnlyCode: ErrorCode | undefined;
	isOpen: boolean;
	isDrawer: boolean;
	onClose(): void;
	/** Somebody writes here: the board must not take the keys. */
	onFocus(): void;
	onMakeCard(noteIds: readonly string[]): void;
	onOpenCard(cardId: string): void;
	onShow?: ((noteId: string) => void) | undefined;
}

export function RoomSide({ isOpen, isDrawer, onClose, onFocus, ...rest }: Props) {
	const t = useText(roomMessages);
	const common = useText(commonMessages);
	if (isDrawer) {
		return (
			<Drawer
				opened={isOpen}
				onClose={onClose}
				position="right"
				size="md"
				title={t('show-panel')}
				closeButtonProps={{ 'aria-label': common('close') }}
				onFocusCapture={onFocus}
			>
				<Lists {...rest} />
			</Drawer>
		);
	}
	if (!isOpen) return null;
	return (
		<aside className={styles.side} aria-label={t('panel')} onFocusCapture={onFocus}>
			<Lists {...rest} />
		</aside>
	);
}

function Lists({ room, connection, readOnlyCode, onMakeCard, onOpenCard, onShow }: Omit<Props, 'isOpen' | 'isDrawer' | 'onClose' | 'onFocus'>) {
	const t = useText(roomMessages);
	const rooms = useRooms();
	const mayPlan = useCan('plan.write', { roomId: room.roomId, author: useMe().id });
	return (
		<Tabs defaultValue="plan" keepMounted={false}>
			<Tabs.List grow mb="md">
				<Tabs.Tab value="plan">{t('plan')}</Tabs.Tab>
				<Tabs.Tab value="notes">{t('notes')}</Tabs.Tab>
			</Tabs.List>
			<Tabs.Panel value="plan">
				<PlanList rooms={rooms.planOf(room.roomId)} onOpen={onOpenCard} onNew={mayPlan ? () => onMakeCard([]) : undefined} />
			</Tabs.Panel>
			<Tabs.Panel value="notes">
				<RoomNotes room={room} connection={connection} readOnlyCode={readOnlyCode} onMakeCard={onMakeCard} onOpenCard={onOpenCard} onShow={onShow} />
			</Tabs.Panel>
		</Tabs>
	);
}
