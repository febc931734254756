/** Sectors, stakeholders and milestones; and on which day a milestone was reached. */
import { Divider, Stack, Text, TextInput } from '@mantine/core';
import { useLocalText, useText } from '../../lib/text.tsx';
import { useMilestones, useStakeholders } from '../../workshop/cards/use-plan.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { ListEditor } from './list-editor.tsx';
import { settingsMessages } from './settings-messages.ts';

export function RegistersPart() {
	const t = useText(settingsMessages);
	const { view } = useWorkshop();
	const titled = ({ key, title }: { key: string; title: Parameters<typeof ListEditor>[0]['entries'][number]['title'] }) => ({ key, title });
	const stakeholders = useStakeholders();
	const milestones = useMilestones();
	return (
		<Stack gap="lg">
			<Text size="sm" c="dimmed">
				{t('in-use-hint')}
			</Text>
			<ListEditor name={t('sectors')} power="edit-sectors" arg="sectors" entries={view.sectors().map(({ order: _, ...sector }) => sector)} />
			<Divider />
			<ListEditor name={t('stakeholders')} power="edit-stakeholders" arg="stakeholders" entries={stakeholders.map(titled)} />
			<Divider />
			<ListEditor name={t('milestones')} power="edit-milestones" arg="milestones" entries={milestones.map(titled)} />
			<Reached />
		</Stack>
	);
}

function Reached() {
	const t = useText(settingsMessages);
	const pick = useLocalText();
	const { run } = usePower();
	return useMilestones().map(({ key, title, reachedOn }) => (
		<TextInput
			key={key}
			type="date"
			label={t('reached-on', { name: pick(title) })}
			description={t('reached-hint')}
			value={reachedOn ?? ''}
			onChange={(event) => void run('reach-milestone', { key, on: event.currentTarget.value || null })}
		/>
	));
}
