/** The people who have joined, the newest first, as they come. */
import { Stack, Text, Title } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './doors.module.css';
import { doorsMessages } from './doors-messages.ts';

export function Arrivals() {
	const t = useText(doorsMessages);
	const { view } = useWorkshop();
	const rooms = useRooms();
	const people = view
		.people()
		.filter((person) => person.role !== 'facilitator')
		.reverse();
	return (
		<Stack gap="sm" component="section" aria-labelledby="arrivals" className={classes.arrivals}>
			<div role="status">
				<Title order={2} id="arrivals">
					{t('joined', { n: people.length })}
				</Title>
			</div>
			{people.length === 0 && <Text c="dimmed">{t('waiting')}</Text>}
			<ul className={classes.people}>
				{people.map((person) => (
					<li key={person.id} className={classes.person}>
						<span className={classes.name}>{person.name}</span>
						{person.roomId && (
							<Text component="span" size="sm" c="dimmed">
								{rooms.title(person.roomId)}
							</Text>
						)}
					</li>
				))}
			</ul>
		</Stack>
	);
}
