/** The whole action plan on one screen, and on paper: live, by room, filtered; opens a card, leads to the note on its board. */
import { Button, Container, Group, Text } from '@mantine/core';
import type { SourceNote } from '@rembuk/shared/plan/action-card';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { CardEditor } from '../features/action-plan/card-editor.tsx';
import { planMessages } from '../features/action-plan/plan-messages.ts';
import { ExportMenu } from '../features/exports/export-menu.tsx';
import { KeptCopies } from '../features/kept-copies/kept-copies.tsx';
import { Announcements } from '../features/room-status/announcements.tsx';
import { SaveBadge } from '../features/room-status/save-badge.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { useLocale, useLocalText, useText } from '../lib/text.tsx';
import { countUnsaved } from '../sync/room-status.ts';
import { useLeftRooms } from '../sync/use-room.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWorkshop, useWorkshopStatus } from '../workshop/use-workshop.ts';
import styles from './plan.module.css';
import { PlanTabs } from './plan-tabs.tsx';
import { ProfileButton } from './profile-button.tsx';
import { roomMessages } from './room-messages.ts';
import { useDeleteCard } from './use-delete-card.tsx';
import { useOpenCard } from './use-open-card.ts';

export default function Plan() {
	const t = useText(planMessages);
	const pick = useLocalText();
	const { locale } = useLocale();
	const navigate = useNavigate();
	const { workshopId, view, connection } = useWorkshop();
	const { mine } = useRooms();
	const card = useOpenCard();
	const deleteCard = useDeleteCard();
	const info = view.info();
	useEffect(() => connection.setPresence({ roomId: null }), [connection]);
	const showNote = (source: Pick<SourceNote, 'roomId' | 'noteId'>) =>
		void navigate(`/w/${workshopId}/r/${source.roomId}?note=${encodeURIComponent(source.noteId)}`);
	return (
		<>
			<PlanHeader />
			<div className={styles.notices}>
				<Announcements />
				<KeptCopies />
			</div>
			<Container component="main" id="main" size="xl" w="100%" py="lg" className={styles.paper}>
				<ScreenHeading>{t('plan')}</ScreenHeading>
				<Text c="dimmed" mb="lg">
					{pick(info?.title)} · {info && weekdayInWords(info.date, locale)}
				</Text>
				<PlanTabs rooms={mine} onOpen={card.open} onShowNote={showNote} />
			</Container>
			<CardEditor
				cardId={card.cardId}
				onClose={card.close}
				onDelete={(cardId) => {
					card.close();
					deleteCard(cardId);
				}}
				onShowNote={showNote}
				onOpen={card.open}
			/>
		</>
	);
}

/** Drawn anew with every letter that is saved; the plan below is not. */
function PlanHeader() {
	const t = useText(planMessages);
	const words = useText(roomMessages);
	const { workshopId, me } = useWorkshop();
	const status = useWorkshopStatus();
	const left = useLeftRooms();
	return (
		<header className={styles.header}>
			<Button
				component={Link}
				to={me.isLeader ? `/w/${workshopId}/lead` : `/w/${workshopId}`}
				variant="subtle"
				size="sm"
				leftSection={<IconArrowLeft size={18} aria-hidden />}
			>
				{words(me.isLeader ? 'lead-screen' : 'to-room')}
			</Button>
			<Group gap="xs" ml="auto">
				<SaveBadge board={status} others={left} />
				{me.isLeader && <ExportMenu />}
				<Button visibleFrom="sm" size="sm" variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
					{t('print')}
				</Button>
				<ProfileButton unsaved={countUnsaved([status, ...left])} />
			</Group>
		</header>
	);
}
