/** The canvas inside the room screen: loads the drawing engine, feeds it, and says in words when it does not come. */
import { Button, Center, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ErrorCode } from '@rembuk/shared/errors';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { Component, lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { BoardApi, BoardNotice } from '../board/board-api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { Loading } from '../lib/loading.tsx';
import { useLocale, useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { copyText } from '../ui/copy-text.ts';
import { useAuthorRights } from '../workshop/use-can.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import styles from './room.module.css';
import { roomMessages } from './room-messages.ts';
import { useShownNote } from './use-shown-note.ts';

const Board = lazy(() => import('../board/board.tsx'));

interface Props {
	room: Room;
	connection: RoomConnection;
	/** Why I may only read; undefined when I may write. */
	readOnlyCode: ErrorCode | undefined;
	question: string;
	onMakeCard(noteIds: readonly string[]): void;
	onOpenCard(cardId: string): void;
	onBoard(board: BoardApi | undefined): void;
	/** On small screens: the way back to the writing page. */
	onBackToWriting?: (() => void) | undefined;
}

export function RoomCanvas({ room, connection, readOnlyCode, question, onMakeCard, onOpenCard, onBoard, onBackToWriting }: Props) {
	const t = useText(roomMessages);
	const { locale } = useLocale();
	const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
	const { me, view } = useWorkshop();
	const [board, setBoard] = useState<BoardApi>();
	const people = useCallback((id: string) => view.person(id)?.name, [view]);
	const rights = useAuthorRights(room.roomId);
	const onNotice = useNotice();
	const onEditor = useCallback(
		(api: BoardApi | undefined) => {
			setBoard(api);
			onBoard(api);
		},
		[onBoard],
	);
	useShownNote(board, connection);
	return (
		<section className={styles.canvas} aria-label={t('board')}>
			{onBackToWriting && (
				<Button className={styles.back} size="sm" leftSection={<IconPencil size={18} aria-hidden />} onClick={onBackToWriting}>
					{t('back-to-writing')}
				</Button>
			)}
			<BoardBoundary fallback={<BoardBroken />}>
				<Suspense fallback={<Loading>{t('opening-board')}</Loading>}>
					<Board
						connection={connection}
						me={{ id: me.id, name: me.name, color: me.colour }}
						people={people}
						locale={locale}
						colorScheme={scheme}
						readOnly={readOnlyCode !== undefined}
						question={question}
						{...rights}
						onMakeCard={onMakeCard}
						onOpenCard={onOpenCard}
						onNotice={onNotice}
						onEditor={onEditor}
					/>
				</Suspense>
			</BoardBoundary>
		</section>
	);
}

/** Shows the board's sentences; somebody's own words come with a button that copies them. */
function useNotice(): (notice: BoardNotice) => void {
	const t = useText(roomMessages);
	return useCallback(
		({ message, words, stays = false }) => {
			notifications.show({
				autoClose: words !== undefined ? false : stays ? 20_000 : 6_000,
				message: (
					<Stack gap="xs">
						<Text size="sm">{message}</Text>
						{words !== undefined && (
							<>
								<Text style={{ whiteSpace: 'pre-line', userSelect: 'all', overflowWrap: 'anywhere' }}>{words}</Text>
								<Button size="compact-md" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copyText(words)}>
									{t('copy')}
								</Button>
							</>
						)}
					</Stack>
				),
			});
		},
		[t],
	);
}

/** The engine's code may not come (offline), or break: the rest of the room goes on. */
class BoardBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { isBroken: boolean }> {
	override state = { isBroken: false };

	static getDerivedStateFromError() {
		return { isBroken: true };
	}

	override componentDidCatch(error: unknown) {
		console.error('board broken', error);
	}

	override render() {
		return this.state.isBroken ? this.props.fallback : this.props.children;
	}
}

function BoardBroken() {
	const t = useText(roomMessages);
	const common = useText(commonMessages);
	return (
		<Center h="100%" p="xl">
			<Stack role="alert" align="center">
				<Text>{t('board-broken')}</Text>
				<Button onClick={() => window.location.reload()}>{common('reload')}</Button>
			</Stack>
		</Center>
	);
}
