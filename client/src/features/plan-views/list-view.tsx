/** The plan as a list: under its rooms, or in one row after another sort with the room beside each card. */
import { Text, Title } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { memo, useId } from 'react';
import { ActionCardFace } from '../../workshop/cards/action-card-face.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import type { PlanSort } from './plan-query.ts';
import type { ViewFacts } from './use-plan-facts.ts';
import styles from './views.module.css';

interface Props {
	cards: readonly ActionCard[];
	facts: ViewFacts;
	sort: PlanSort;
	onOpen(cardId: string): void;
}

export const ListView = memo(function ListView({ cards, facts, sort, onOpen }: Props) {
	const id = useId();
	const { title } = useRooms();
	const faces = (some: readonly ActionCard[], withRoom: boolean) => (
		<ul className={styles.cards}>
			{some.map((card) => (
				<li key={card.id}>
					{withRoom && (
						<Text size="sm" c="dimmed" mb={4}>
							{title(card.roomId)}
						</Text>
					)}
					<ActionCardFace cardId={card.id} today={facts.today} onOpen={onOpen} />
				</li>
			))}
		</ul>
	);
	if (sort !== 'room') return faces(cards, true);
	const roomIds = facts.roomIds.filter((roomId) => cards.some((card) => card.roomId === roomId));
	return roomIds.map((roomId) => {
		const own = cards.filter((card) => card.roomId === roomId);
		return (
			<section key={roomId} className={styles.group} aria-labelledby={`${id}-${roomId}`}>
				<Title order={2} size="h3" mb="xs" id={`${id}-${roomId}`}>
					{title(roomId)}{' '}
					<Text span c="dimmed" fw={400}>
						({own.length})
					</Text>
				</Title>
				{faces(own, false)}
			</section>
		);
	});
});
