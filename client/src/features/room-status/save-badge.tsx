/** In words and with a sign: is my work saved? Tells screen readers only what changes what they can do, not every keystroke's "saving". */
import { Button } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconLock, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { countUnsaved, type RoomStatus } from '../../sync/room-status.ts';
import { keepPeaks } from './peaks.ts';
import styles from './room-status.module.css';
import { type SaveKind, type SaveState, saveState } from './save-state.ts';
import { statusMessages } from './status-messages.ts';

const ICONS: Record<SaveKind, typeof IconLock> = {
	connecting: IconCloudUp,
	saved: IconCloudCheck,
	saving: IconCloudUp,
	offline: IconCloudOff,
	'offline-kept': IconCloudOff,
	'offline-loose': IconCloudOff,
	locked: IconLock,
	closed: IconLock,
	'read-only': IconLock,
	apart: IconPlugConnectedX,
	failing: IconCloudOff,
	'failing-loose': IconCloudOff,
	outdated: IconRefresh,
	'outdated-loose': IconRefresh,
};
const isOffline = (kind: SaveKind) => kind.startsWith('offline');
const isFailing = (kind: SaveKind) => kind.startsWith('failing');
const isOutdated = (kind: SaveKind) => kind.startsWith('outdated');
const reload = () => window.location.reload();
const isShut = (kind: SaveKind) => kind === 'locked' || kind === 'closed';

/** How long everything must have been saved before the badge says so (ms). */
const CALM = 400;
/** What is not saved for so long is counted (ms). */
const SLOW = 2000;

interface Props {
	board: RoomStatus;
	others: readonly RoomStatus[];
}

export function SaveBadge({ board, others }: Props) {
	const t = useText(statusMessages);
	const state = saveState(board, others, usePeak(countUnsaved([board, ...others])));
	const { kind, n } = useCalm(state);
	const isSlow = useLasting(state.kind === 'saving', SLOW);
	const before = useRef(kind);
	const [said, say] = useState('');
	useEffect(() => {
		const was = before.current;
		before.current = kind;
		if (isOutdated(kind) && was !== kind) say(t(kind === 'outdated' ? 'said-outdated' : 'said-outdated-loose'));
		else if (isFailing(kind) && !isFailing(was)) say(t('said-failing'));
		else if (kind === 'saved' && isFailing(was)) say(t('said-saving-again'));
		else if (isOffline(kind) && !isOffline(was)) say(t('said-offline'));
		else if (isShut(kind) && !isShut(was)) say(t('said-locked'));
		else if (kind === 'saved' && isShut(was)) say(t('said-unlocked'));
		else if (!isOffline(kind) && isOffline(was)) say(t('said-online'));
	}, [kind, t]);
	const Icon = ICONS[kind];
	return (
		<>
			<span className={styles.badge} data-kind={kind}>
				<Icon size={20} aria-hidden />
				<span>{t(kind === 'saving' && isSlow ? 'saving-slow' : kind, { n })}</span>
				{isOutdated(kind) && (
					<Button size="compact-sm" variant="default" onClick={reload}>
						{t('reload')}
					</Button>
				)}
			</span>
			<output className="visually-hidden" aria-live="polite">
				{said}
			</output>
		</>
	);
}

/** A count that rises at once and falls when it has been lower for a while: of two rooms one may be back and saving each letter, the other not yet. */
function usePeak(n: number): number {
	const [peaks] = useState(() => keepPeaks(CALM));
	const [, look] = useReducer((looks: number) => looks + 1, 0);
	const peak = peaks.at(n, performance.now());
	useEffect(() => {
		if (peak === n) return;
		const timer = setTimeout(look, CALM);
		return () => clearTimeout(timer);
	});
	return peak;
}

/** True once something has been so for some time (ms). */
function useLasting(isSo: boolean, time: number): boolean {
	const [hasLasted, setLasted] = useState(false);
	useEffect(() => {
		if (!isSo) return setLasted(false);
		const timer = setTimeout(() => setLasted(true), time);
		return () => clearTimeout(timer);
	}, [isSo, time]);
	return hasLasted;
}

/** After *saving*, *saved* is said only when it has lasted: late, never early, and no flicker at every letter. */
function useCalm(state: SaveState): SaveState {
	const [isCalm, setCalm] = useState(true);
	const isSaving = state.kind === 'saving';
	useEffect(() => {
		if (isSaving) setCalm(false);
		else {
			const timer = setTimeout(() => setCalm(true), CALM);
			return () => clearTimeout(timer);
		}
	}, [isSaving]);
	return state.kind === 'saved' && !isCalm ? { ...state, kind: 'saving' } : state;
}
