/** What became of a note: the action cards that came from it, each with its words. Reads no plan. */
import { Text, UnstyledButton } from '@mantine/core';
import { IconCards } from '@tabler/icons-react';
import { useText } from '../lib/text.tsx';
import { notesMessages } from './notes-messages.ts';

export interface NoteCard {
	id: string;
	/** What is to be done; '' when it is not worded yet. */
	what: string;
}

interface Props {
	cards: readonly NoteCard[];
	onOpen: ((cardId: string) => void) | undefined;
}

export function NoteCards({ cards, onOpen }: Props) {
	const t = useText(notesMessages);
	return (
		<ul aria-label={t('became')} style={{ listStyle: 'none', margin: '0.25rem 0 0', padding: 0 }}>
			{cards.map((card) => {
				const what = card.what.trim() || t('card-untitled');
				const words = (
					<Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
						<IconCards size={16} aria-hidden style={{ verticalAlign: '-0.2em', marginInlineEnd: '0.25rem' }} />
						{what}
					</Text>
				);
				return (
					<li key={card.id}>
						{onOpen ? (
							<UnstyledButton mih={24} aria-label={t('open-its-card', { what })} td="underline" onClick={() => onOpen(card.id)}>
								{words}
							</UnstyledButton>
						) : (
							words
						)}
					</li>
				);
			})}
		</ul>
	);
}
