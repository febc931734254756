/** The parts of the plan screen by tab, kept in the address (`?view=`): four views of the cards, and what is done with them in the plenary. */
import { Tabs } from '@mantine/core';
import type { SourceNote } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconBulbOff, IconCalendarTime, IconColumns3, IconFlag, IconLayoutList, IconTable, IconUsersGroup, IconZoomScan } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { MilestonesPanel } from '../features/milestones/milestones-panel.tsx';
import { DuplicatesPanel } from '../features/plan-care/duplicates-panel.tsx';
import { IdeasPanel } from '../features/plan-care/ideas-panel.tsx';
import { StakeholdersPanel } from '../features/plan-care/stakeholders-panel.tsx';
import { PLAN_VIEWS, PlanViews } from '../features/plan-views/plan-views.tsx';
import { useText } from '../lib/text.tsx';
import styles from './plan.module.css';
import { planTabMessages } from './plan-tab-messages.ts';

const TABS = ['list', 'board', 'matrix', 'timeline', 'milestones', 'stakeholders', 'duplicates', 'ideas'] as const;
type Tab = (typeof TABS)[number];
const ICONS: Record<Tab, typeof IconFlag> = {
	list: IconLayoutList,
	board: IconColumns3,
	matrix: IconTable,
	timeline: IconCalendarTime,
	milestones: IconFlag,
	stakeholders: IconUsersGroup,
	duplicates: IconZoomScan,
	ideas: IconBulbOff,
};

interface Props {
	rooms: readonly Room[];
	onOpen(cardId: string): void;
	onShowNote(note: Pick<SourceNote, 'roomId' | 'noteId'>): void;
}

export function PlanTabs({ rooms, onOpen, onShowNote }: Props) {
	const t = useText(planTabMessages);
	const [params, setParams] = useSearchParams();
	const tab = TABS.find((one) => one === params.get('view')) ?? 'list';
	const choose = (next: string | null) =>
		setParams((old) => {
			const changed = new URLSearchParams(old);
			if (next === null || next === 'list') changed.delete('view');
			else changed.set('view', next);
			return changed;
		});
	return (
		<Tabs value={tab} onChange={choose} keepMounted={false} className={styles.tabs}>
			<Tabs.List aria-label={t('tabs')} mb="md">
				{TABS.map((one) => {
					const Icon = ICONS[one];
					return (
						<Tabs.Tab key={one} value={one} leftSection={<Icon size={18} aria-hidden />}>
							{t(one)}
						</Tabs.Tab>
					);
				})}
			</Tabs.List>
			{PLAN_VIEWS.map((view) => (
				<Tabs.Panel key={view} value={view}>
					<PlanViews view={view} rooms={rooms} onOpen={onOpen} />
				</Tabs.Panel>
			))}
			<Tabs.Panel value="milestones">
				<MilestonesPanel onOpen={onOpen} />
			</Tabs.Panel>
			<Tabs.Panel value="stakeholders">
				<StakeholdersPanel />
			</Tabs.Panel>
			<Tabs.Panel value="duplicates">
				<DuplicatesPanel rooms={rooms} onOpen={onOpen} />
			</Tabs.Panel>
			<Tabs.Panel value="ideas">
				<IdeasPanel rooms={rooms} onShowNote={onShowNote} />
			</Tabs.Panel>
		</Tabs>
	);
}
