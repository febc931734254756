/** Says the timer's marks politely to screen readers: five minutes, one minute, the end, and what the facilitator did. Nothing to see. Once a page. */
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { timerMessages } from './timer-messages.ts';
import { type TimerState, whatToSay } from './timer-state.ts';
import { useTimer } from './use-timer.ts';

export function TimerAnnouncer({ roomId }: { roomId?: string | undefined }) {
	const t = useText(timerMessages);
	const state = useTimer(roomId);
	const before = useRef<TimerState>(undefined);
	const [said, say] = useState('');
	useEffect(() => {
		const key = before.current && whatToSay(before.current, state);
		before.current = state;
		if (key) say(t(key, { n: Math.max(1, Math.round(state.left / 60_000)) }));
	}, [state, t]);
	return (
		<output className="visually-hidden" aria-live="polite">
			{said}
		</output>
	);
}
