/** The workshops that this browser knows, most recent first; each may be opened or taken off the list. */
import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showCode } from '@rembuk/shared/ids';
import { dayInWords } from '@rembuk/shared/text/dates';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { forgetWorkshop, listMyWorkshops, type MyWorkshop, rememberWorkshop } from '../../lib/my-workshops.ts';
import { chooseAs } from '../../lib/session-as.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { myWorkshopsMessages } from './my-workshops-messages.ts';

export function MyWorkshopsList() {
	const t = useText(myWorkshopsMessages);
	const pick = useLocalText();
	const [mine, setMine] = useState(listMyWorkshops);
	if (mine.length === 0) return null;
	const forget = (workshop: MyWorkshop) => {
		forgetWorkshop(workshop.workshopId);
		setMine(listMyWorkshops());
		const id = `forgot-${workshop.workshopId}`;
		const undo = () => {
			rememberWorkshop(workshop);
			setMine(listMyWorkshops());
			notifications.hide(id);
		};
		notifications.show({
			id,
			autoClose: 10_000,
			message: (
				<Group justify="space-between" wrap="nowrap">
					<Text>{t('forgotten', { title: pick(workshop.title) })}</Text>
					<Button size="compact-sm" variant="light" flex="none" onClick={undo}>
						{t('undo')}
					</Button>
				</Group>
			),
		});
	};
	return (
		<Stack component="section" gap="sm" aria-labelledby="my-workshops">
			<Group justify="space-between" align="baseline">
				<Title order={2} id="my-workshops">
					{t('title')}
				</Title>
				<Text size="sm" c="dimmed">
					{t('where')}
				</Text>
			</Group>
			<Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
				{mine.map((workshop) => (
					<Row key={workshop.workshopId} workshop={workshop} onForget={() => forget(workshop)} />
				))}
			</Stack>
		</Stack>
	);
}

function Row({ workshop, onForget }: { workshop: MyWorkshop; onForget(): void }) {
	const t = useText(myWorkshopsMessages);
	const { locale } = useLocale();
	const pick = useLocalText();
	const navigate = useNavigate();
	const title = pick(workshop.title);
	const { workshopId, person, isLeader } = workshop;
	const open = (as: 'facilitator' | 'participant') => {
		chooseAs(workshopId, as);
		void navigate(as === 'facilitator' ? `/w/${workshopId}/lead` : `/w/${workshopId}`);
	};
	const who = [isLeader && t('as-leader'), person && t('as-person', { name: person.name })].filter(Boolean).join(' · ');
	return (
		<Group component="li" className="surface" p="sm" gap="sm" wrap="nowrap" align="center">
			<div style={{ flex: 1, minWidth: 0 }}>
				<Text fw={600}>{title}</Text>
				<Text size="sm" c="dimmed">
					{[dayInWords(workshop.date, locale), who, t('code', { code: showCode(workshop.code) })].filter(Boolean).join(' · ')}
				</Text>
				<Group gap="xs" mt="xs">
					{isLeader && (
						<Button size="sm" aria-label={t('lead-this', { title })} onClick={() => open('facilitator')}>
							{t('lead')}
						</Button>
					)}
					{person && (
						<Button size="sm" variant={isLeader ? 'default' : 'filled'} aria-label={t('enter-this', { title })} onClick={() => open('participant')}>
							{t('enter')}
						</Button>
					)}
				</Group>
			</div>
			<ActionIcon variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} aria-label={t('forget', { title })} onClick={onForget}>
				<IconX size={20} aria-hidden />
			</ActionIcon>
		</Group>
	);
}
