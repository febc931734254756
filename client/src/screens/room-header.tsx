/** Always in sight: where am I, which phase, how long, who is here, is my work saved; and the ways to my profile and out. */
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PeopleHere } from '../features/people/people-here.tsx';
import { SaveBadge } from '../features/room-status/save-badge.tsx';
import { commonMessages } from '../lib/common-messages.ts';
import mark from '../lib/mark.svg';
import { useLocalText, useText } from '../lib/text.tsx';
import { countUnsaved, type RoomStatus } from '../sync/room-status.ts';
import { useLeftRooms } from '../sync/use-room.ts';
import { TimerAnnouncer } from '../workshop/timer/timer-announcer.tsx';
import { TimerFace } from '../workshop/timer/timer-face.tsx';
import { useWorkshop, useWorkshopStatus } from '../workshop/use-workshop.ts';
import { ProfileButton } from './profile-button.tsx';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';
import { RoomSwitcher } from './room-switcher.tsx';

interface Props {
	roomId: string;
	/** The board's status; the workshop room's, and those of rooms that were left with something unsaved, are added here. */
	status: RoomStatus;
	/** Buttons of the screen, before the profile. */
	children?: ReactNode;
}

export function RoomHeader({ roomId, status, children }: Props) {
	const t = useText(roomMessages);
	const common = useText(commonMessages);
	const pick = useLocalText();
	const { view } = useWorkshop();
	const others = [useWorkshopStatus(), ...useLeftRooms()];
	const phaseKey = view.phase()?.key;
	const phase = view.agenda().find((one) => one.key === phaseKey);
	return (
		<header className={styles.header}>
			<div className={styles.place}>
				<Link to="/" className={styles.home} aria-label={common('to-home')}>
					<img src={mark} alt="" width={28} height={28} />
				</Link>
				<RoomSwitcher roomId={roomId} />
			</div>
			<div className={styles.now}>
				{phase && (
					<Text size="sm" truncate aria-label={t('phase', { title: pick(phase.title) })} role="note">
						{pick(phase.title)}
					</Text>
				)}
				<TimerFace roomId={roomId} />
				<TimerAnnouncer roomId={roomId} />
			</div>
			<Group gap="xs" wrap="nowrap" className={styles.state}>
				<SaveBadge board={status} others={others} />
				<PeopleHere roomId={roomId} discs={4} />
			</Group>
			<Group gap={6} wrap="nowrap" className={styles.tools}>
				{children}
				<ProfileButton unsaved={countUnsaved([status, ...others])} />
			</Group>
		</header>
	);
}
