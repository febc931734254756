/** The notes that a card came from, with their words as they were: use them, see them on the board, let go of them, add more. */
import { Button, Group, Input, Stack, Text } from '@mantine/core';
import type { ActionCard, SourceNote } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { IconMapPin, IconPlus, IconQuote, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useText } from '../../lib/text.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { AddSources } from './add-sources.tsx';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';

interface Props {
	card: ActionCard;
	isReadOnly: boolean;
	/** The board's document, when the card's room is the one that is open. */
	board?: Y.Doc | undefined;
	onUseWords(words: string): void;
	/** When given, each note gets *show on the board*. */
	onShowNote?: ((source: SourceNote) => void) | undefined;
}

export function SourcesField({ card, isReadOnly, board, onUseWords, onShowNote }: Props) {
	const t = useText(planMessages);
	const words = useCardWords();
	const { doc } = useWorkshop();
	const [isAdding, setAdding] = useState(false);
	return (
		<Stack gap="xs">
			<Input.Label component="h3" size="md" m={0}>
				{t('sources')}
			</Input.Label>
			{card.sources.length === 0 && (
				<Text size="sm" c="dimmed">
					{t('sources-none')}
				</Text>
			)}
			<ul className={styles.sources}>
				{card.sources.map((source) => {
					const text = source.text.trim() || t('note-empty');
					return (
						<li key={source.noteId} className={styles.source}>
							<blockquote className={styles.quote}>{text}</blockquote>
							<Text size="sm" c="dimmed">
								{source.author === undefined ? words.author(undefined) : t('source-by', { name: words.author(source.author) })}
							</Text>
							<Group gap={4}>
								{!isReadOnly && source.text.trim() !== '' && (
									<Button
										size="compact-sm"
										variant="subtle"
										leftSection={<IconQuote size={16} aria-hidden />}
										aria-label={t('use-words-of', { text })}
										onClick={() => onUseWords(source.text.trim())}
									>
										{t('use-words')}
									</Button>
								)}
								{onShowNote && (
									<Button
										size="compact-sm"
										variant="subtle"
										leftSection={<IconMapPin size={16} aria-hidden />}
										aria-label={t('show-note-of', { text })}
										onClick={() => onShowNote(source)}
									>
										{t('show-note')}
									</Button>
								)}
								{!isReadOnly && (
									<Button
										size="compact-sm"
										variant="subtle"
										color="gray"
										leftSection={<IconX size={16} aria-hidden />}
										aria-label={t('remove-source-of', { text })}
										onClick={() => changeCard(doc, card.id, { removeSources: [source.noteId] })}
									>
										{t('remove-source')}
									</Button>
								)}
							</Group>
						</li>
					);
				})}
			</ul>
			{board && !isReadOnly && (
				<>
					<Group>
						<Button size="sm" variant="default" leftSection={<IconPlus size={18} aria-hidden />} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
							{isAdding ? t('add-sources-done') : t('add-sources')}
						</Button>
					</Group>
					{isAdding && <AddSources card={card} board={board} />}
				</>
			)}
		</Stack>
	);
}
