/** The notes that no card came from, room by room. Asks the server for them, because the boards are not open here; which are used follows the plan live. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { listIdeas } from '@rembuk/shared/api/list-ideas';
import type { SourceNote } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconMapPin, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { call } from '../../lib/api.ts';
import { Loading } from '../../lib/loading.tsx';
import { useText } from '../../lib/text.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './care.module.css';
import { careMessages } from './care-messages.ts';

interface Props {
	rooms: readonly Room[];
	onShowNote(note: Pick<SourceNote, 'roomId' | 'noteId'>): void;
}

export function IdeasPanel({ rooms, onShowNote }: Props) {
	const t = useText(careMessages);
	const id = useId();
	const words = useCardWords();
	const { title } = useRooms();
	const { workshopId } = useWorkshop();
	const used = new Set(useCards().flatMap((card) => card.sources.map((source) => source.noteId)));
	const asked = useQuery({ queryKey: ['ideas', workshopId], queryFn: () => call(listIdeas, { params: { id: workshopId } }) });
	const ideas = asked.data?.ideas ?? [];
	const unused = ideas.filter((idea) => !used.has(idea.noteId));
	if (asked.isPending) return <Loading />;
	return (
		<Stack gap="md">
			<Text maw="60rem">{t('ideas-intro')}</Text>
			<Group gap="sm">
				<Text fw={600} role="status">
					{asked.isError
						? t('ideas-failed')
						: unused.length === 0 && ideas.length > 0
							? t('ideas-all-used')
							: t('ideas-counts', { unused: unused.length, n: ideas.length })}
				</Text>
				<Button
					size="compact-md"
					variant="default"
					className={styles.tool}
					leftSection={<IconRefresh size={16} aria-hidden />}
					loading={asked.isFetching}
					onClick={() => void asked.refetch()}
				>
					{t('refresh')}
				</Button>
			</Group>
			{rooms.map(({ roomId }) => {
				const own = unused.filter((idea) => idea.roomId === roomId);
				if (own.length === 0) return null;
				return (
					<section key={roomId} aria-labelledby={`${id}-${roomId}`}>
						<Title order={2} size="h3" mb="xs" id={`${id}-${roomId}`}>
							{title(roomId)}{' '}
							<Text span c="dimmed" fw={400}>
								({own.length})
							</Text>
						</Title>
						<ul className={styles.ideas}>
							{own.map((idea) => (
								<li key={idea.noteId} className={styles.idea}>
									<span className={styles.words}>{idea.text}</span>
									<Text size="sm" c="dimmed">
										{idea.onBehalfOf !== undefined
											? t('on-behalf', { name: idea.onBehalfOf })
											: idea.author === undefined
												? words.author(undefined)
												: t('by', { name: words.author(idea.author) })}
									</Text>
									<Group className={styles.tool}>
										<Button
											size="compact-sm"
											variant="default"
											leftSection={<IconMapPin size={16} aria-hidden />}
											aria-label={t('show-note-of', { text: idea.text.slice(0, 60) })}
											onClick={() => onShowNote(idea)}
										>
											{t('show-note')}
										</Button>
									</Group>
								</li>
							))}
						</ul>
					</section>
				);
			})}
		</Stack>
	);
}
