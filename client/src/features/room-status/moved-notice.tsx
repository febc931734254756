/** Tells somebody who was moved to another room, and takes them there after a moment unless they stay. Knows no address. */
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './room-status.module.css';
import { statusMessages } from './status-messages.ts';

/** Time to finish a sentence (s); shorter where there is nothing left to stay for. */
const NOTICE = 10;
const SHORT_NOTICE = 4;

interface Props {
	/** The room that is open. */
	roomId: string;
	/** False when the room that is open is not mine any more: then there is no staying. */
	mayStay: boolean;
	onGo(roomId: string): void;
}

export function MovedNotice({ roomId, mayStay, onGo }: Props) {
	const t = useText(statusMessages);
	const { me } = useWorkshop();
	const { title } = useRooms();
	const mine = me.roomId;
	const before = useRef(mine);
	const [target, setTarget] = useState<string>();
	const [left, setLeft] = useState(NOTICE);
	const go = useRef(onGo);
	go.current = onGo;

	useEffect(() => {
		if (before.current === mine) return;
		before.current = mine;
		setLeft(mayStay ? NOTICE : SHORT_NOTICE);
		setTarget(mine === roomId ? undefined : mine);
	}, [mine, roomId, mayStay]);
	useEffect(() => {
		if (target === undefined) return;
		if (left <= 0) {
			setTarget(undefined);
			go.current(target);
			return;
		}
		const timer = setTimeout(() => setLeft(left - 1), 1000);
		return () => clearTimeout(timer);
	}, [target, left]);

	if (target === undefined) return null;
	return (
		<section className={styles.notice} aria-label={t('moved-title', { room: title(target) })}>
			<Group justify="space-between" gap="sm">
				<div>
					<Text fw={600} role="alert">
						{t('moved-title', { room: title(target) })}
					</Text>
					<Text size="sm">{t('moved-body', { n: left })}</Text>
				</div>
				<Group gap="xs">
					<Button
						size="sm"
						onClick={() => {
							setTarget(undefined);
							onGo(target);
						}}
					>
						{t('go-now')}
					</Button>
					{mayStay && (
						<Button size="sm" variant="default" onClick={() => setTarget(undefined)}>
							{t('stay-here')}
						</Button>
					)}
				</Group>
			</Group>
		</section>
	);
}
