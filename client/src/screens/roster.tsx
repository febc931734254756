/** `/w/:id/roster`: enter people, the attendance, and personal codes to hand out. */
import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { AttendancePart } from '../features/attendance/attendance-part.tsx';
import { CodesList, type PersonCode } from '../features/imports/codes-list.tsx';
import classes from '../features/imports/imports.module.css';
import { RenewCodes } from '../features/imports/renew-codes.tsx';
import { RosterImport } from '../features/imports/roster-import.tsx';
import { rosterMessages } from '../features/imports/roster-messages.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';
import { LeadersOnly } from '../workshop/leaders-only.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';

export default function Roster() {
	return (
		<LeadersOnly>
			<RosterScreen />
		</LeadersOnly>
	);
}

function RosterScreen() {
	const t = useText(rosterMessages);
	const { workshopId } = useWorkshop();
	const [codes, setCodes] = useState<PersonCode[]>([]);
	return (
		<SimplePage size="md">
			<ScreenHeading>{t('title')}</ScreenHeading>
			<Group className={classes.screenOnly}>
				<Button component={Link} to={`/w/${workshopId}/lead`} variant="default">
					{t('back-to-lead')}
				</Button>
			</Group>
			<Stack component="section" className={`surface ${classes.screenOnly}`} p="lg" gap="md" aria-labelledby="roster">
				<Title order={2} id="roster">
					{t('roster-title')}
				</Title>
				<RosterImport onCodes={setCodes} />
			</Stack>
			<section className={`surface ${classes.screenOnly}`} style={{ padding: 'var(--mantine-spacing-lg)' }} aria-labelledby="attendance">
				<AttendancePart />
			</section>
			<Stack component="section" className="surface" p="lg" gap="md" aria-labelledby="codes">
				<Title order={2} id="codes">
					{t('codes-title')}
				</Title>
				<Stack gap="md" className={classes.screenOnly}>
					<RenewCodes onCodes={setCodes} />
				</Stack>
				{codes.length > 0 && <CodesList codes={codes} />}
			</Stack>
		</SimplePage>
	);
}
