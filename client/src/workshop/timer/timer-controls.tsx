/** What a leader does with the timer: start, add minutes, pause, resume, stop. The effect comes back through the document. */
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../use-workshop.ts';
import { TimerFace } from './timer-face.tsx';
import { timerMessages } from './timer-messages.ts';
import { useTimer } from './use-timer.ts';

/** Longest timer, and what is offered when no phase says otherwise (minutes). */
const MOST = 24 * 60;
const USUAL = 10;

interface Props {
	/** The room whose own timer is set; the whole workshop's when missing. */
	roomId?: string | undefined;
}

export function TimerControls({ roomId }: Props) {
	const t = useText(timerMessages);
	const { locale } = useLocale();
	const { view, power } = useWorkshop();
	const [busy, setBusy] = useState<string>();
	const [failure, setFailure] = useState('');
	const phaseKey = view.phase()?.key;
	const phaseMinutes = view.agenda().find((phase) => phase.key === phaseKey)?.minutes ?? USUAL;
	const [typed, setTyped] = useState<number | string>();
	const minutes = Number(typed ?? phaseMinutes);

	const timer = useTimer(roomId);
	const isWorkshops = roomId !== undefined && view.clock(roomId) === view.clock(); // a room without a timer of its own shows the workshop's
	const phase = isWorkshops ? 'none' : timer.phase;

	const perform = async (name: string, args: Record<string, unknown> = {}) => {
		setBusy(name);
		setFailure('');
		try {
			await power(name, roomId === undefined ? args : { ...args, roomId });
		} catch (error) {
			setFailure(tellError(error, locale));
		}
		setBusy(undefined);
	};
	const button = (name: string, label: string, icon: React.ReactNode, args?: Record<string, unknown>) => (
		<Button
			key={label}
			size="sm"
			variant="default"
			leftSection={icon}
			loading={busy === name}
			disabled={busy !== undefined && busy !== name}
			onClick={() => perform(name, args)}
		>
			{label}
		</Button>
	);

	return (
		<Group gap="xs" role="group" aria-label={t('controls')} align="end">
			{phase === 'none' ? (
				<>
					<NumberInput
						label={t('minutes')}
						size="sm"
						w="6rem"
						min={1}
						max={MOST}
						value={typed ?? phaseMinutes}
						onChange={setTyped}
						allowDecimal={false}
						allowNegative={false}
					/>
					<Button
						size="sm"
						leftSection={<IconPlayerPlay size={18} aria-hidden />}
						loading={busy === 'start-timer'}
						disabled={!(minutes >= 1 && minutes <= MOST)}
						onClick={() => perform('start-timer', { minutes })}
					>
						{t('start')}
					</Button>
				</>
			) : (
				<>
					<TimerFace roomId={roomId} size="lg" />
					{[1, 5].map((n) => button('extend-timer', t('add', { n }), <IconPlus size={18} aria-hidden />, { minutes: n }))}
					{phase === 'running' && button('pause-timer', t('pause'), <IconPlayerPause size={18} aria-hidden />)}
					{phase === 'paused' && button('resume-timer', t('resume'), <IconPlayerPlay size={18} aria-hidden />)}
					{button('stop-timer', t('stop'), <IconPlayerStop size={18} aria-hidden />)}
				</>
			)}
			{failure !== '' && (
				<Text c="var(--mantine-color-error)" size="sm" role="alert" w="100%">
					{failure}
				</Text>
			)}
		</Group>
	);
}
