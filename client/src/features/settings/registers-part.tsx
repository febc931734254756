/** Sectors, stakeholders and milestones. */
import { Anchor, Divider, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useText } from '../../lib/text.tsx';
import { useMilestones, useStakeholders } from '../../workshop/cards/use-plan.ts';
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

/** On which day one was reached is noted where it is said which cards that dates. */
function Reached() {
	const t = useText(settingsMessages);
	const { workshopId } = useWorkshop();
	return (
		<Text size="sm">
			{t('reached-hint')}{' '}
			<Anchor component={Link} to={`/w/${workshopId}/plan?view=milestones`} underline="always">
				{t('reached-where')}
			</Anchor>
		</Text>
	);
}
