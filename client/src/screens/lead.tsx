/** `/w/:id/lead`: the facilitator's screen. */
import { Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsersPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ExportMenu } from '../features/exports/export-menu.tsx';
import { AgendaList } from '../features/facilitator/agenda-list.tsx';
import { AnnounceForm } from '../features/facilitator/announce-form.tsx';
import classes from '../features/facilitator/facilitator.module.css';
import { facilitatorMessages } from '../features/facilitator/facilitator-messages.ts';
import { LeadHeader } from '../features/facilitator/lead-header.tsx';
import { RoomGrid } from '../features/facilitator/room-grid.tsx';
import { rosterMessages } from '../features/imports/roster-messages.ts';
import { SettingsDrawer } from '../features/settings/settings-drawer.tsx';
import { useText } from '../lib/text.tsx';
import { LeadersOnly } from '../workshop/leaders-only.tsx';
import { TimerControls } from '../workshop/timer/timer-controls.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';

export default function Lead() {
	return (
		<LeadersOnly>
			<LeadersScreen />
		</LeadersOnly>
	);
}

function LeadersScreen() {
	const t = useText(facilitatorMessages);
	const roster = useText(rosterMessages);
	const { workshopId } = useWorkshop();
	const [isSetting, setting] = useDisclosure(false);
	return (
		<>
			<LeadHeader onSettings={setting.open}>
				<ExportMenu />
				<Button component={Link} size="sm" to={`/w/${workshopId}/roster`} variant="default" leftSection={<IconUsersPlus size={18} aria-hidden />}>
					{roster('open')}
				</Button>
			</LeadHeader>
			<main id="main" className={classes.page}>
				<Panel name="timer" title={t('timer')}>
					<TimerControls />
				</Panel>
				<div className={classes.rooms}>
					<RoomGrid />
				</div>
				<Panel name="announce" title={t('announce')}>
					<AnnounceForm />
				</Panel>
				<Panel name="agenda" title={t('agenda')}>
					<AgendaList />
				</Panel>
			</main>
			<SettingsDrawer opened={isSetting} onClose={setting.close} />
		</>
	);
}

function Panel({ name, title, children }: { name: string; title: string; children: ReactNode }) {
	return (
		<Stack component="section" gap="sm" className={`surface ${classes.panel}`} aria-labelledby={name}>
			<Title order={2} id={name}>
				{title}
			</Title>
			{children}
		</Stack>
	);
}
