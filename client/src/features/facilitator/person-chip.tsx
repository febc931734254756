/** One person in a room: the name, whether they are there, and a menu to move them. */
import { Menu, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '../../lib/text.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';
import type { Member } from './room-facts.ts';

export function PersonChip({ member: { person, state } }: { member: Member }) {
	const t = useText(facilitatorMessages);
	const rooms = useRooms();
	const { view } = useWorkshop();
	const { run, isBusy } = usePower();
	const { name } = person;
	const targets = rooms.all.filter((room) => room.kind === 'breakout' && room.roomId !== person.roomId && !view.facts(room.roomId)?.closed);
	const move = async (roomId: string | null) => {
		const isDone = await run('move-participant', { participantId: person.id, roomId });
		if (isDone) notifications.show({ message: roomId ? t('moved', { name, room: rooms.title(roomId) }) : t('moved-out', { name }) });
	};
	return (
		<Menu position="bottom-start" shadow="md" withinPortal>
			<Menu.Target>
				<UnstyledButton
					className={classes.person}
					data-state={state}
					data-busy={isBusy('move-participant') || undefined}
					aria-label={t('person-menu', { name, state: t(`is-${state}`) })}
				>
					<span className={classes.dot} aria-hidden />
					<span className={classes.personName}>{name}</span>
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label>{t('move-to', { name })}</Menu.Label>
				{targets.map(({ roomId }) => (
					<Menu.Item key={roomId} onClick={() => void move(roomId)}>
						{rooms.title(roomId)}
					</Menu.Item>
				))}
				{person.roomId && (
					<>
						<Menu.Divider />
						<Menu.Item onClick={() => void move(null)}>{t('without-group')}</Menu.Item>
					</>
				)}
			</Menu.Dropdown>
		</Menu>
	);
}
