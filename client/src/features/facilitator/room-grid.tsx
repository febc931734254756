/** Every room at once, live; with those who have no group yet. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { useText } from '../../lib/text.tsx';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useCounts, useOnline, useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';
import { PersonChip } from './person-chip.tsx';
import { RoomCard } from './room-card.tsx';
import { roomFigures, whereIs } from './room-facts.ts';
import { useEachMinute } from './use-each-minute.ts';

/** So many groups are shown two by two. */
const FEW = 4;

export function RoomGrid() {
	const t = useText(facilitatorMessages);
	const { view, serverNow } = useWorkshop();
	const rooms = useRooms();
	const cards = useCards();
	const counts = useCounts();
	const online = new Set(useOnline().map((person) => person.id));
	const { run, isBusy } = usePower();
	useEachMinute();
	const people = view.people();
	const facts = { people, cards, counts, online, now: serverNow() };
	const groups = rooms.all.filter((room) => room.kind === 'breakout');
	const stray = people.filter((person) => !isLeader(person.role) && !groups.some((room) => room.roomId === person.roomId));
	const areAllLocked = groups.length > 0 && groups.every((room) => room.locked);
	const lockAll = () =>
		Promise.all(groups.filter((room) => room.locked === areAllLocked).map(({ roomId }) => run('lock-room', { roomId, locked: !areAllLocked }, 'all')));
	return (
		<Stack component="section" gap="md" aria-labelledby="rooms">
			<Group justify="space-between">
				<Title order={2} id="rooms">
					{t('rooms')}
				</Title>
				{groups.length > 1 && (
					<Button size="compact-md" variant="default" loading={isBusy('all')} onClick={() => void lockAll()}>
						{t(areAllLocked ? 'unlock-all' : 'lock-all')}
					</Button>
				)}
			</Group>
			{groups.length === 0 && <Text>{t('no-rooms')}</Text>}
			<div className={classes.grid} data-few={groups.length <= FEW || undefined}>
				{rooms.all.map((room) => (
					<RoomCard key={room.roomId} room={room} figures={roomFigures(room, facts)} />
				))}
			</div>
			{stray.length > 0 && (
				<Stack gap="xs">
					<Title order={3} id="without-group">
						{t('without-group')}
					</Title>
					<ul className={classes.people} aria-labelledby="without-group">
						{stray.map((person) => (
							<li key={person.id}>
								<PersonChip member={{ person, state: whereIs(person.id, undefined, online) }} />
							</li>
						))}
					</ul>
				</Stack>
			)}
		</Stack>
	);
}
