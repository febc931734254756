/** The register of milestones: what was reached and when, and which cards hang on it. Leaders write it, everybody reads it. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../lib/text.tsx';
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
	const [title, setTitle] = useState('');
	const add = async (event: FormEvent) => {
		event.preventDefault();
		if (title.trim() !== '' && (await power.run('add-milestone', { title: title.trim() }))) setTitle('');
	};
	return (
		<form className={styles.new} onSubmit={(event) => void add(event)}>
			<TextInput
				flex="1 1 16rem"
				label={t('new-title')}
				placeholder={t('new-hint')}
				maxLength={LONGEST}
				value={title}
				onChange={(event) => setTitle(event.currentTarget.value)}
			/>
			<Button
				type="submit"
				variant="default"
				leftSection={<IconPlus size={18} aria-hidden />}
				disabled={title.trim() === ''}
				loading={power.isBusy('add-milestone')}
			>
				{t('add')}
			</Button>
		</form>
	);
}
