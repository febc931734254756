/** Where a card stands in merging: the cards that it was made of, with their rooms, or the one that it went into. A leader may take it apart again. */
import { Alert, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react';
import { useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useAllCards } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useMe } from '../../workshop/use-workshop.ts';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';

interface Props {
	card: ActionCard;
	onOpen?: ((cardId: string) => void) | undefined;
	/** The merged card is gone now. */
	onClose(): void;
}

export function MergeInfo({ card, onOpen, onClose }: Props) {
	const t = useText(planMessages);
	const all = useAllCards();
	const me = useMe();
	const power = usePower();
	const parents = all.filter((one) => one.mergedInto === card.id);
	const into = all.find((one) => one.id === card.mergedInto);
	if (parents.length === 0 && !into) return null;
	const takeApart = async () => {
		if (await power.run('unmerge-card', { cardId: card.id })) onClose();
	};
	return (
		<Alert
			color="gray"
			variant="light"
			icon={<IconArrowMerge size={20} aria-hidden />}
			title={into ? t('merged-into') : t('merged-from', { n: parents.length })}
		>
			<Stack gap="xs">
				<ul className={styles.sources}>
					{(into ? [into] : parents).map((one) => (
						<li key={one.id}>
							<Parent card={one} onOpen={onOpen} />
						</li>
					))}
				</ul>
				{!into && me.isLeader && (
					<Group>
						<Button
							size="sm"
							variant="default"
							leftSection={<IconArrowsSplit2 size={18} aria-hidden />}
							loading={power.isBusy('unmerge-card')}
							onClick={() => void takeApart()}
						>
							{t('unmerge')}
						</Button>
						<Text size="sm">{t('unmerge-hint')}</Text>
					</Group>
				)}
			</Stack>
		</Alert>
	);
}

function Parent({ card, onOpen }: { card: ActionCard; onOpen?: ((cardId: string) => void) | undefined }) {
	const labels = useText(cardMessages);
	const { title } = useRooms();
	const words = useCardWords();
	const what = card.what.trim() || labels('untitled');
	/** What the merged card may have from another one, so that nobody has to open each to see where they differ. */
	const facts = [words.list(card.who.map(words.who)), words.due(card.due)].filter(Boolean).join(' · ');
	const body = (
		<span>
			{what}
			{facts !== '' && (
				<Text span size="sm" display="block">
					{facts}
				</Text>
			)}
			<Text span size="sm" c="dimmed" display="block">
				{title(card.roomId)}
			</Text>
		</span>
	);
	if (!onOpen) return body;
	return (
		<UnstyledButton className={styles.addable} aria-label={labels('open', { what })} onClick={() => onOpen(card.id)}>
			{body}
		</UnstyledButton>
	);
}
