/** Which rooms and which single cards the outcome page shows. */
import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { publication } from '@rembuk/shared/api/get-publication';
import type * as z from 'zod/mini';
import { useLocalText, useText } from '../../lib/text.tsx';
import styles from './outcome.module.css';
import { publicationMessages } from './publication-messages.ts';

interface Props {
	state: z.infer<typeof publication>;
	isBusy: boolean;
	onChoose(change: { rooms?: Record<string, boolean>; cards?: Record<string, boolean | null> }): void;
}

export function PublicationChoices({ state, isBusy, onChoose }: Props) {
	const t = useText(publicationMessages);
	const pick = useLocalText();
	const cardsOf = (roomId: string) => state.cards.filter((card) => card.roomId === roomId);
	/** A room that is switched takes its cards along: what was chosen for single ones before is forgotten. */
	const chooseRoom = (roomId: string, isPublic: boolean): void =>
		onChoose({ rooms: { [roomId]: isPublic }, cards: Object.fromEntries(cardsOf(roomId).map(({ cardId }) => [cardId, null])) });
	return (
		<Stack gap="sm">
			<Title order={3}>{t('what')}</Title>
			<Text size="sm" c="dimmed">
				{t('what-hint')}
			</Text>
			{state.cards.length === 0 && <Text>{t('no-cards')}</Text>}
			{state.rooms.map(({ roomId, kind, title, isPublic }) => {
				const cards = cardsOf(roomId);
				const shown = cards.filter((card) => card.isPublic).length;
				if (cards.length === 0) return null;
				return (
					<fieldset key={roomId} className={styles.choices} disabled={isBusy}>
						<Checkbox
							fw={600}
							label={t('room', { room: kind === 'plenary' ? t('plenary') : pick(title) })}
							checked={shown === cards.length}
							indeterminate={shown > 0 && shown < cards.length}
							onChange={() => chooseRoom(roomId, !(isPublic && shown === cards.length))}
						/>
						<div className={styles.choice}>
							{cards.map((card) => (
								<Checkbox
									key={card.cardId}
									label={card.what.trim() || t('untitled')}
									checked={card.isPublic}
									onChange={(event) => onChoose({ cards: { [card.cardId]: event.currentTarget.checked } })}
								/>
							))}
						</div>
					</fieldset>
				);
			})}
		</Stack>
	);
}
