/** The notes of the board that a card does not come from yet, to be added with one press each. */
import { Text, UnstyledButton } from '@mantine/core';
import { type NoteView, viewBoard } from '@rembuk/shared/board/board-view';
import { clustersOf } from '@rembuk/shared/board/cluster';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { IconPlus } from '@tabler/icons-react';
import type * as Y from 'yjs';
import { useText } from '../../lib/text.tsx';
import { sourceClustersOf, sourcesOf } from '../../workshop/cards/make-card.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';
import { useBoardNotes } from './use-board-notes.ts';

export function AddSources({ card, board }: { card: ActionCard; board: Y.Doc }) {
	const t = useText(planMessages);
	const words = useCardWords();
	const { doc, serverNow } = useWorkshop();
	const isUsed = new Set(card.sources.map((source) => source.noteId));
	const notes = useBoardNotes(board).filter((note) => !isUsed.has(note.id) && note.text.trim() !== '');
	const add = (note: NoteView) => {
		const from = [{ ...note, cluster: clustersOf(viewBoard(board).records, [note.id]).get(note.id) }];
		const now = serverNow();
		changeCard(doc, card.id, { addSources: sourcesOf(from, card.roomId, now), addClusters: sourceClustersOf(from, card.roomId, now) });
	};
	if (notes.length === 0) return <Text size="sm">{t('no-more-notes')}</Text>;
	return (
		<ul className={styles.sources}>
			{notes.map((note) => (
				<li key={note.id}>
					<UnstyledButton className={styles.addable} onClick={() => add(note)}>
						<IconPlus size={18} aria-hidden />
						<span>
							{note.text}
							<Text span size="sm" c="dimmed" display="block">
								{words.author(note.author)}
							</Text>
						</span>
					</UnstyledButton>
				</li>
			))}
		</ul>
	);
}
