/** The register of milestones: what was reached and when, and which cards hang on it. Leaders write it, everybody reads it. */
import { Stack, Text } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { NewTitleForm } from '../../ui/new-title-form.tsx';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useMe } from '../../workshop/use-workshop.ts';
import { MilestoneCard } from './milestone-card.tsx';
import { milestoneMessages } from './milestone-messages.ts';
import styles from './milestones.module.css';

const LONGEST = 200;

export function MilestonesPanel({ onOpen }: { onOpen(cardId: string): void }) {
	const t = useText(milestoneMessages);
	const me = useMe();
	const milestones = useMilestones();
	return (
		<Stack gap="md">
			<Text maw="60rem">{t('intro')}</Text>
			{milestones.length === 0 && <Text c="dimmed">{t('none')}</Text>}
			<ul className={styles.list}>
				{milestones.map((milestone) => (
					<li key={milestone.key}>
						<MilestoneCard milestone={milestone} onOpen={onOpen} />
					</li>
				))}
			</ul>
			{me.isLeader ? <NewMilestone /> : <Text c="dimmed">{t('leaders-only')}</Text>}
		</Stack>
	);
}

function NewMilestone() {
	const t = useText(milestoneMessages);
	const power = usePower();
	return (
		<NewTitleForm
			label={t('new-title')}
			placeholder={t('new-hint')}
			action={t('add')}
			longest={LONGEST}
			isBusy={power.isBusy('add-milestone')}
			onAdd={(title) => power.run('add-milestone', { title })}
		/>
	);
}
