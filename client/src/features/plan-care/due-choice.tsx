/** Which date a merged card takes, asked where its parts say differently by when. The earliest is chosen until somebody chooses. */
import { Radio, Stack } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { earliestDue, haveDifferentDues } from '@rembuk/shared/plan/merge-cards';
import { useText } from '../../lib/text.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { careMessages } from './care-messages.ts';

interface Props {
	cards: readonly ActionCard[];
	/** The card whose date was chosen. */
	chosen: string | undefined;
	onChoose(cardId: string): void;
}

export function DueChoice({ cards, chosen, onChoose }: Props) {
	const t = useText(careMessages);
	const words = useCardWords();
	const { title } = useRooms();
	const { view } = useWorkshop();
	const milestones = useMilestones();
	if (!haveDifferentDues(cards)) return null;
	const reachedOn = (key: string) => milestones.find((row) => row.key === key)?.reachedOn;
	const earliest = earliestDue(cards, { workshopDay: view.info()?.date ?? '', reachedOn });
	return (
		<Radio.Group label={t('due-choice')} description={t('due-choice-hint')} value={chosen ?? earliest?.id ?? null} onChange={onChoose}>
			<Stack gap="xs" mt="xs">
				{cards
					.filter(({ due }) => due !== undefined)
					.map(({ id, due, roomId }) => (
						<Radio key={id} value={id} label={t('due-of', { due: words.due(due), group: title(roomId) })} />
					))}
			</Stack>
		</Radio.Group>
	);
}
