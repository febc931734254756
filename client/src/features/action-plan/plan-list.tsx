/** The cards of some rooms, grouped and filtered; live. The same on the panel beside a board, on the phone and on the plan screen. */
import { Button, Checkbox, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { ActionCardFace } from '../../workshop/cards/action-card-face.tsx';
import { UnreadCards } from '../../workshop/cards/unread-cards.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import styles from './plan.module.css';
import { countCards, NO_FILTER, planGroups } from './plan-groups.ts';
import { planMessages } from './plan-messages.ts';

interface Props {
	/** Whose cards are shown, in this order. */
	rooms: readonly Room[];
	onOpen(cardId: string): void;
	/** When given, a new empty card can be started. */
	onNew?: (() => void) | undefined;
}

export function PlanList({ rooms, onOpen, onNew }: Props) {
	const t = useText(planMessages);
	const id = useId();
	const { title } = useRooms();
	const words = useCardWords();
	const [filter, setFilter] = useState(NO_FILTER);
	const roomIds = rooms.map((room) => room.roomId);
	const cards = useCards().filter((card) => roomIds.includes(card.roomId));
	const wordsOf = (card: ActionCard) =>
		[
			card.what,
			...card.who.map(words.who),
			...card.forWhom.map(words.stakeholder),
			words.due(card.due),
			card.statusNote,
			...card.sources.map((source) => source.text),
		].join(' ');
	const groups = planGroups(cards, roomIds, filter, wordsOf);

	return (
		<Stack gap="md" className={styles.list}>
			<Group justify="space-between" gap="xs">
				<Text fw={600} role="status">
					{t('counts', { ...countCards(cards) })}
				</Text>
				{onNew && (
					<Button size="sm" className={styles['screen-only']} leftSection={<IconPlus size={18} aria-hidden />} onClick={onNew}>
						{t('new-card')}
					</Button>
				)}
			</Group>
			<UnreadCards />
			{cards.length === 0 ? (
				<Text c="dimmed" pb="md">
					{t('empty-body')}
				</Text>
			) : (
				<>
					<Group gap="sm" align="center" className={styles['screen-only']}>
						<TextInput
							flex="1 1 12rem"
							size="sm"
							aria-label={t('search')}
							placeholder={t('search')}
							leftSection={<IconSearch size={18} aria-hidden />}
							value={filter.text}
							onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
						/>
						{rooms.length > 1 && (
							<Select
								flex="1 1 10rem"
								size="sm"
								aria-label={t('room')}
								data={[{ value: '', label: t('all-rooms') }, ...rooms.map((room) => ({ value: room.roomId, label: title(room.roomId) }))]}
								value={filter.roomId ?? ''}
								allowDeselect={false}
								onChange={(roomId) => setFilter({ ...filter, roomId: roomId || undefined })}
							/>
						)}
						<Checkbox
							label={t('only-incomplete')}
							checked={filter.onlyIncomplete}
							onChange={(event) => setFilter({ ...filter, onlyIncomplete: event.currentTarget.checked })}
						/>
					</Group>
					{groups.length === 0 && (
						<Group role="status">
							<Text>{t('none-found')}</Text>
							<Button size="sm" variant="default" onClick={() => setFilter(NO_FILTER)}>
								{t('clear-filter')}
							</Button>
						</Group>
					)}
				</>
			)}
			{groups.map((group) => (
				<section key={group.roomId} className={styles.group} aria-labelledby={`${id}-${group.roomId}`}>
					<Title order={2} size="h3" mb="xs" id={`${id}-${group.roomId}`}>
						{title(group.roomId)}{' '}
						<Text span c="dimmed" fw={400}>
							({group.cards.length})
						</Text>
					</Title>
					<ul className={styles.cards}>
						{group.cards.map((card) => (
							<li key={card.id}>
								<ActionCardFace cardId={card.id} onOpen={onOpen} />
							</li>
						))}
					</ul>
				</section>
			))}
		</Stack>
	);
}
