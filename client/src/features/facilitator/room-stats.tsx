/** The figures of a room, in words. */
import type { RoomKind } from '@rembuk/shared/workshop/roles';
import { IconCards, IconHourglassEmpty, IconNote, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/text.tsx';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';
import type { RoomFigures } from './room-facts.ts';

export function RoomStats({ kind, figures }: { kind: RoomKind; figures: RoomFigures }) {
	const t = useText(facilitatorMessages);
	const { members, here, notes, cards, incomplete, quietFor } = figures;
	const present = members.filter((member) => member.state === 'here').length;
	const cardWords = [t('stat-cards', { n: cards }), cards > 0 && (incomplete > 0 ? t('stat-incomplete', { n: incomplete }) : t('stat-complete'))];
	return (
		<ul className={classes.stats}>
			<Stat icon={<IconUsers size={18} aria-hidden />}>
				{kind === 'breakout' ? t('stat-people', { here: present, n: members.length }) : t('stat-visitors', { n: here })}
			</Stat>
			<Stat icon={<IconNote size={18} aria-hidden />}>{t('stat-notes', { n: notes })}</Stat>
			<Stat icon={<IconCards size={18} aria-hidden />}>{cardWords.filter(Boolean).join(' · ')}</Stat>
			{quietFor !== undefined && (
				<Stat icon={<IconHourglassEmpty size={18} aria-hidden />}>{quietFor === 0 ? t('changed-now') : t('changed-ago', { n: quietFor })}</Stat>
			)}
		</ul>
	);
}

function Stat({ icon, children }: { icon: ReactNode; children: string }) {
	return (
		<li className={classes.stat}>
			{icon}
			<span>{children}</span>
		</li>
	);
}
