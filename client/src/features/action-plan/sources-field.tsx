/** The notes that a card came from, with their words as they were: use them, see them on the board, let go of them, add more. */
import { ActionIcon, Button, Group, Input, Stack, Text, Tooltip } from '@mantine/core';
import type { ActionCard, SourceNote } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { IconMapPin, IconPlus, IconQuote, IconX } from '@tabler/icons-react';
import { type MouseEvent, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { keepFocus } from '../../lib/keep-focus.ts';
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
	const clusterOf = (clusterId: string | undefined) => {
		const title = card.clusters.find((cluster) => cluster.clusterId === clusterId)?.title.trim();
		return title ? t('in-cluster', { title }) : '';
	};
	const [isAdding, setAdding] = useState(false);
	const heading = useRef<HTMLLabelElement>(null);
	return (
		<Stack gap="xs">
			<Input.Label component="h3" ref={heading} tabIndex={-1} size="md" m={0}>
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
							<blockquote className={styles.quote}>
								{text}
								<Text component="cite" fs="normal" size="sm" c="dimmed" display="block">
									{[source.author === undefined ? words.author(undefined) : t('source-by', { name: words.author(source.author) }), clusterOf(source.clusterId)]
										.filter(Boolean)
										.join(' · ')}
								</Text>
							</blockquote>
							{!isReadOnly && source.text.trim() !== '' && (
								<Deed icon={IconQuote} label={t('use-words')} name={t('use-words-of', { text })} onClick={() => onUseWords(source.text.trim())} />
							)}
							{onShowNote && <Deed icon={IconMapPin} label={t('show-note')} name={t('show-note-of', { text })} onClick={() => onShowNote(source)} />}
							{!isReadOnly && (
								<Deed
									icon={IconX}
									label={t('remove-source')}
									name={t('remove-source-of', { text })}
									onClick={(event) => {
										keepFocus(event, '[data-remove]', () => heading.current);
										changeCard(doc, card.id, { removeSources: [source.noteId] });
									}}
									isRemove
								/>
							)}
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

interface DeedProps {
	icon: typeof IconX;
	label: string;
	name: string;
	onClick(event: MouseEvent<HTMLButtonElement>): void;
	/** It takes its own note away. */
	isRemove?: boolean;
}

/** One thing to do with one note: a sign, its words on hover and focus, and the note's words for those who hear them. */
function Deed({ icon: Icon, label, name, onClick, isRemove }: DeedProps) {
	return (
		<Tooltip label={label}>
			<ActionIcon aria-label={name} onClick={onClick} data-remove={isRemove || undefined}>
				<Icon size={18} aria-hidden />
			</ActionIcon>
		</Tooltip>
	);
}
