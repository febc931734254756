/** Where am I, and where else may I go: the room's title is the button of the menu of rooms. */
import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLayoutDashboard, IconListCheck, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLocalText, useText } from '../lib/text.tsx';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';

export function RoomSwitcher({ roomId }: { roomId: string }) {
	const t = useText(roomMessages);
	const pick = useLocalText();
	const { view, workshopId, me } = useWorkshop();
	const rooms = useRooms();
	const title = rooms.title(roomId);
	const about = (id: string): string => {
		const facts = view.facts(id);
		const words = [id === me.roomId && t('my-room'), facts?.locked && t('room-locked'), facts?.closed && t('room-closed')];
		return words.filter((word) => typeof word === 'string').join(', ');
	};
	return (
		<Menu position="bottom-start" shadow="md" width={300} withinPortal={false} withInitialFocusPlaceholder={false}>
			<Menu.Target>
				<UnstyledButton className={styles.switcher} aria-label={t('switch-room', { room: title })}>
					<span className={styles.where}>
						<Text component="span" size="xs" c="dimmed" truncate display="block">
							{pick(view.info()?.title)}
						</Text>
						<Text component="span" fw={600} truncate display="block">
							{title}
						</Text>
					</span>
					<IconChevronDown size={18} aria-hidden />
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
				<Menu.Label>{t('rooms')}</Menu.Label>
				{rooms.mine.map((room) => (
					<Menu.Item
						key={room.roomId}
						component={Link}
						to={`/w/${workshopId}/r/${room.roomId}`}
						aria-current={room.roomId === roomId ? 'page' : undefined}
						rightSection={room.locked ? <IconLock size={16} aria-hidden /> : undefined}
						fw={room.roomId === roomId ? 600 : undefined}
					>
						{rooms.title(room.roomId)}
						{about(room.roomId) !== '' && (
							<Text component="span" size="sm" c="dimmed" display="block">
								{about(room.roomId)}
							</Text>
						)}
					</Menu.Item>
				))}
				<Menu.Label className={styles.elsewhere}>{t('elsewhere')}</Menu.Label>
				<Menu.Item component={Link} to={`/w/${workshopId}/plan`} leftSection={<IconListCheck size={18} aria-hidden />}>
					{t('whole-plan')}
				</Menu.Item>
				{me.isLeader && (
					<Menu.Item component={Link} to={`/w/${workshopId}/lead`} leftSection={<IconLayoutDashboard size={18} aria-hidden />}>
						{t('lead-screen')}
					</Menu.Item>
				)}
			</Menu.Dropdown>
		</Menu>
	);
}
