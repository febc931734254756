/** One room on the facilitator's screen: what is asked, who is there, how far they are, and what can be done about it. */
import { ActionIcon, Badge, Button, Group, Menu, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconClock, IconDoor, IconDoorOff, IconDots, IconLock, IconLockOpen, IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { TimerControls } from '../../workshop/timer/timer-controls.tsx';
import { TimerFace } from '../../workshop/timer/timer-face.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';
import { PersonChip } from './person-chip.tsx';
import type { RoomFigures } from './room-facts.ts';
import { RoomStats } from './room-stats.tsx';

export function RoomCard({ room, figures }: { room: Room; figures: RoomFigures }) {
	const t = useText(facilitatorMessages);
	const rooms = useRooms();
	const { workshopId, view } = useWorkshop();
	const { run, isBusy } = usePower();
	const { roomId, kind, locked, open, topicKey } = room;
	const name = rooms.title(roomId);
	const question = rooms.question(roomId);
	const isClosed = view.facts(roomId)?.closed ?? false;
	const hasOwnTimer = view.clock(roomId) !== undefined && view.clock(roomId) !== view.clock();
	const { members } = figures;
	return (
		<Stack
			component="article"
			gap="sm"
			className={`surface ${classes.room}`}
			aria-labelledby={`room-${roomId}`}
			data-kind={kind}
			data-locked={locked || undefined}
		>
			<div>
				<Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
					<Title order={3} id={`room-${roomId}`} className={classes.roomTitle}>
						{name}
					</Title>
					{hasOwnTimer && <TimerFace roomId={roomId} />}
				</Group>
				{(locked || isClosed || open) && (
					<Group gap={6} mt={6}>
						{locked && (
							<Badge color="yellow" variant="light" leftSection={<IconLock size={14} aria-hidden />}>
								{t('locked')}
							</Badge>
						)}
						{isClosed && (
							<Badge color="gray" variant="light" leftSection={<IconDoorOff size={14} aria-hidden />}>
								{t('closed')}
							</Badge>
						)}
						{open && (
							<Badge color="blue" variant="light" leftSection={<IconWorld size={14} aria-hidden />}>
								{t('open-to-all')}
							</Badge>
						)}
					</Group>
				)}
				{question && (
					<Text size="sm" c="dimmed" lineClamp={2} mt={4}>
						{question}
					</Text>
				)}
			</div>
			<RoomStats kind={kind} figures={figures} />
			{members.length > 0 && (
				<ul className={classes.people} aria-label={t('people', { room: name })}>
					{members.map((member) => (
						<li key={member.person.id}>
							<PersonChip member={member} />
						</li>
					))}
				</ul>
			)}
			<Group gap="xs" mt="auto" wrap="nowrap">
				<Button
					component={Link}
					to={`/w/${workshopId}/r/${roomId}`}
					size="sm"
					px="sm"
					flex={kind === 'plenary' ? undefined : '1 1 auto'}
					leftSection={<IconDoor size={18} aria-hidden />}
					aria-label={t('enter-room', { room: name })}
				>
					{t('enter')}
				</Button>
				<Button
					size="sm"
					px="sm"
					flex={kind === 'plenary' ? undefined : '1 1 auto'}
					variant="default"
					leftSection={locked ? <IconLockOpen size={18} aria-hidden /> : <IconLock size={18} aria-hidden />}
					loading={isBusy('lock-room')}
					aria-label={t(locked ? 'unlock-room' : 'lock-room', { room: name })}
					onClick={() => void run('lock-room', { roomId, locked: !locked })}
				>
					{t(locked ? 'unlock' : 'lock')}
				</Button>
				<MoreMenu {...{ roomId, name, kind, open, topicKey, isClosed }} />
			</Group>
		</Stack>
	);
}

type MoreProps = Pick<Room, 'roomId' | 'kind' | 'open' | 'topicKey'> & { name: string; isClosed: boolean };

function MoreMenu({ roomId, kind, open, topicKey, name, isClosed }: MoreProps) {
	const t = useText(facilitatorMessages);
	const common = useText(commonMessages);
	const { run } = usePower();
	const [isTiming, timing] = useDisclosure(false);
	return (
		<>
			<Menu position="bottom-end" shadow="md" withinPortal>
				<Menu.Target>
					<ActionIcon variant="default" size={36} aria-label={t('more', { room: name })}>
						<IconDots size={20} aria-hidden />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					<Menu.Item leftSection={<IconClock size={18} aria-hidden />} onClick={timing.open}>
						{t('room-timer')}
					</Menu.Item>
					{kind === 'breakout' && (
						<Menu.Item leftSection={<IconWorld size={18} aria-hidden />} onClick={() => void run('open-room', { roomId, open: !open })}>
							{t(open ? 'close-room' : 'open-room')}
						</Menu.Item>
					)}
					{topicKey && (
						<Menu.Item leftSection={<IconDoorOff size={18} aria-hidden />} onClick={() => void run('close-topic', { topicKey, closed: !isClosed })}>
							{t(isClosed ? 'reopen-group' : 'close-group')}
							{!isClosed && (
								<Text component="span" display="block" size="sm" c="dimmed">
									{t('close-group-hint')}
								</Text>
							)}
						</Menu.Item>
					)}
				</Menu.Dropdown>
			</Menu>
			<Modal opened={isTiming} onClose={timing.close} title={`${t('room-timer')}: ${name}`} closeButtonProps={{ 'aria-label': common('close') }}>
				<TimerControls roomId={roomId} />
			</Modal>
		</>
	);
}
