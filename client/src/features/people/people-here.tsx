/** Who is in this room: a few discs and a number, and on demand the list with names, sectors and who of the room is away. */
import { Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type { Person } from '@rembuk/shared/workshop/workshop-doc';
import { useLocalText, useText } from '../../lib/text.tsx';
import { useOnline, useWorkshop } from '../../workshop/use-workshop.ts';
import { Avatar } from './avatar.tsx';
import styles from './people.module.css';
import { peopleMessages } from './people-messages.ts';

interface Props {
	roomId: string;
	/** How many discs before the number; none on narrow screens. */
	discs: number;
}

export function PeopleHere({ roomId, discs }: Props) {
	const t = useText(peopleMessages);
	const { view, me } = useWorkshop();
	const hereIds = new Set(
		useOnline()
			.filter((person) => person.roomIds.includes(roomId))
			.map((person) => person.id),
	);
	hereIds.add(me.id);
	const people = view.people();
	const here = people.filter((person) => hereIds.has(person.id)).sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id));
	const away = people.filter((person) => person.roomId === roomId && !hereIds.has(person.id));
	return (
		<Popover position="bottom-end" shadow="md" width={300} trapFocus>
			<Popover.Target>
				<UnstyledButton className={styles.stack} aria-label={t('show-here', { n: here.length })}>
					<span className={styles.discs}>
						{here.slice(0, discs).map((person) => (
							<Avatar key={person.id} name={person.name} color={person.colour} />
						))}
					</span>
					<Text size="sm" aria-hidden>
						{t('here', { n: here.length })}
					</Text>
				</UnstyledButton>
			</Popover.Target>
			<Popover.Dropdown>
				<ScrollArea.Autosize mah="60dvh" type="auto" offsetScrollbars viewportProps={{ tabIndex: 0 }}>
					<Stack gap="sm">
						<People title={t('here-now')} people={here} />
						{away.length > 0 && <People title={t('away')} people={away} />}
					</Stack>
				</ScrollArea.Autosize>
			</Popover.Dropdown>
		</Popover>
	);
}

function People({ title, people }: { title: string; people: Person[] }) {
	const t = useText(peopleMessages);
	const pick = useLocalText();
	const { view, me } = useWorkshop();
	const sectors = new Map(view.sectors().map((sector) => [sector.key, pick(sector.title)]));
	const about = (person: Person): string => {
		if (isLeader(person.role)) return t('leader');
		if (person.role === 'observer') return t('observer');
		return sectors.get(person.sector ?? '') ?? '';
	};
	return (
		<section>
			<Text size="sm" fw={600} mb="xs">
				{title}
			</Text>
			<ul className={styles.list}>
				{people.map((person) => (
					<li key={person.id} className={styles.person}>
						<Avatar name={person.name} color={person.colour} />
						<span>
							{person.id === me.id ? t('you', { name: person.name }) : person.name}
							<Text size="sm" c="dimmed">
								{about(person)}
							</Text>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
