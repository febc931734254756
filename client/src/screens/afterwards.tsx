/** `/w/:id/afterwards`: what the facilitator does with the results, from the public page to deleting everything. */
import { Button, Container, Group, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from '../features/afterwards/afterwards.module.css';
import { CalendarPart } from '../features/afterwards/calendar-part.tsx';
import { ChangesPart } from '../features/afterwards/changes-part.tsx';
import { WebhooksPart } from '../features/afterwards/webhooks-part.tsx';
import { ExportMenu } from '../features/exports/export-menu.tsx';
import { LinksPart } from '../features/follow-up/links-part.tsx';
import { PublicationPart } from '../features/outcome/publication-part.tsx';
import { RetentionPart } from '../features/retention/retention-part.tsx';
import { ColorSchemeSwitch } from '../lib/color-scheme-switch.tsx';
import { LanguageSwitch } from '../lib/language-switch.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { useLocalText, useText } from '../lib/text.tsx';
import { LeadersOnly } from '../workshop/leaders-only.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { afterwardsMessages } from './afterwards-messages.ts';

/** In the order in which they are needed after a workshop. */
const PARTS = { changes: ChangesPart, links: LinksPart, publication: PublicationPart, calendar: CalendarPart, webhooks: WebhooksPart };

export default function Afterwards() {
	const t = useText(afterwardsMessages);
	const pick = useLocalText();
	const { workshopId, view } = useWorkshop();
	return (
		<LeadersOnly>
			<header className={styles.header}>
				<Button component={Link} to={`/w/${workshopId}/lead`} variant="subtle" size="sm" leftSection={<IconArrowLeft size={18} aria-hidden />}>
					{t('back')}
				</Button>
				<Group gap="xs" ml="auto">
					<LanguageSwitch />
					<ColorSchemeSwitch />
				</Group>
			</header>
			<Container component="main" id="main" size="xl" w="100%" py="lg">
				<ScreenHeading>{t('title')}</ScreenHeading>
				<Text c="dimmed" mb="lg">
					{pick(view.info()?.title)}
				</Text>
				<div className={styles.parts}>
					{Object.entries(PARTS).map(([name, Part]) => (
						<section key={name} className={`surface ${styles.part}`}>
							<Part />
						</section>
					))}
					<section className={`surface ${styles.part}`}>
						<RetentionPart>
							<ExportMenu />
						</RetentionPart>
					</section>
				</div>
			</Container>
		</LeadersOnly>
	);
}
