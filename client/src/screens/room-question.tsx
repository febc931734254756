/** The guiding question, pinned above the board; folds away on demand and stays as it was left. */
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { keep, readKept, tab } from '../lib/browser-store.ts';
import { useText } from '../lib/text.tsx';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';

export function RoomQuestion({ roomId, question }: { roomId: string; question: string }) {
	const t = useText(roomMessages);
	const id = useId();
	const key = `rembuk:question:${roomId}`;
	const [isOpen, setOpen] = useState(() => readKept(key, tab()) !== 'folded');
	if (question === '') return null;
	const label = t(isOpen ? 'hide-question' : 'show-question');
	const toggle = () => {
		keep(key, isOpen ? 'folded' : undefined, tab());
		setOpen(!isOpen);
	};
	return (
		<section className={styles.question} aria-label={t('question')}>
			<Group wrap="nowrap" gap="xs" justify="space-between" align="start">
				<Text id={id} size={isOpen ? 'md' : 'sm'} fw={isOpen ? 500 : 400} lineClamp={isOpen ? undefined : 1}>
					{question}
				</Text>
				<Tooltip label={label}>
					<ActionIcon aria-label={label} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
						{isOpen ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
					</ActionIcon>
				</Tooltip>
			</Group>
		</section>
	);
}
