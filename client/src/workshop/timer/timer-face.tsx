/** The time that is left, as a sign and figures. Says nothing by itself: {@link TimerAnnouncer} does that once a page. */
import { IconAlarm, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useText } from '../../lib/text.tsx';
import styles from './timer.module.css';
import { timerMessages } from './timer-messages.ts';
import { showTime, type TimerPhase } from './timer-state.ts';
import { useTimer } from './use-timer.ts';

const ICONS = { running: IconClock, paused: IconPlayerPause, over: IconAlarm } as const satisfies Record<Exclude<TimerPhase, 'none'>, typeof IconClock>;

interface Props {
	/** The room whose own timer counts before the workshop's. */
	roomId?: string | undefined;
	size?: 'md' | 'lg';
}

/** Nothing when no timer has been started. */
export function TimerFace({ roomId, size = 'md' }: Props) {
	const t = useText(timerMessages);
	const { phase, left } = useTimer(roomId);
	if (phase === 'none') return null;
	const Icon = ICONS[phase];
	const time = showTime(left);
	const label = phase === 'over' ? t('over-by', { time }) : phase === 'paused' ? `${t('left')}: ${time} (${t('paused')})` : `${t('left')}: ${time}`;
	return (
		<span
			className={styles.face}
			data-phase={phase}
			data-size={size}
			data-soon={(phase === 'running' && left <= 60_000) || undefined}
			role="timer"
			aria-label={label}
		>
			<Icon size={size === 'lg' ? 28 : 20} aria-hidden />
			<span aria-hidden>
				{phase === 'over' && <span className={styles.words}>{t('over')} </span>}
				<span className={styles.time}>{phase === 'over' ? `+${time}` : time}</span>
				{phase === 'paused' && <span className={styles.words}> {t('paused')}</span>}
			</span>
		</span>
	);
}
