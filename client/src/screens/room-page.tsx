/** One room, open: header, notices, question, and either the canvas with its panel or the writing page. Composes features; keeps what they share. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SourceNote } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconFileImport, IconLayoutDashboard, IconLayoutSidebarRight, IconLayoutSidebarRightFilled } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { BoardApi } from '../board/board-api.ts';
import { CardEditor } from '../features/action-plan/card-editor.tsx';
import { ExportMenu } from '../features/exports/export-menu.tsx';
import { boardImportMessages } from '../features/imports/import-messages.ts';
import { type Brought, useDroppedFile } from '../features/imports/use-dropped-file.ts';
import { KeptCopies } from '../features/kept-copies/kept-copies.tsx';
import { Announcements } from '../features/room-status/announcements.tsx';
import { MovedNotice } from '../features/room-status/moved-notice.tsx';
import { RoomApart } from '../features/room-status/room-apart.tsx';
import { keep, readKept, tab } from '../lib/browser-store.ts';
import { Loading } from '../lib/loading.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { useLocalText, useText } from '../lib/text.tsx';
import { useRoom, useRoomStatus } from '../sync/use-room.ts';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWhyNot } from '../workshop/use-can.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import styles from './room.module.css';
import { RoomCanvas } from './room-canvas.tsx';
import { RoomHeader } from './room-header.tsx';
import { roomMessages } from './room-messages.ts';
import { RoomQuestion } from './room-question.tsx';
import { RoomSide } from './room-side.tsx';
import { RoomWriting } from './room-writing.tsx';
import { useDeleteCard } from './use-delete-card.tsx';
import { useMakeCard } from './use-make-card.ts';
import { useOpenCard } from './use-open-card.ts';
import { usePicture } from './use-picture.ts';
import { useIsNoteAsked, useShowNote } from './use-shown-note.ts';

const BoardImport = lazy(() => import('../features/imports/board-import.tsx').then((part) => ({ default: part.BoardImport })));

/** Phones, upright or lying: they write on a page; the canvas comes only when it is asked for. */
const SMALL = '(max-width: 699px), (max-height: 480px) and (pointer: coarse)';
const WIDE = '(min-width: 1100px)';
/** Kept for the tab: this person wants the canvas on a small screen. */
const WANTS_BOARD = 'rembuk:wants-board';

interface Props {
	room: Room;
	/** False once somebody was moved away and is being told. */
	mayEnter: boolean;
	onGo(roomId: string): void;
}

export function RoomPage({ room, mayEnter, onGo }: Props) {
	const t = useText(roomMessages);
	const imports = useText(boardImportMessages);
	const pick = useLocalText();
	const navigate = useNavigate();
	const { roomId } = room;
	const { me, as, view, workshopId, connection: workshop } = useWorkshop();
	const rooms = useRooms();
	const connection = useRoom({ roomId, owner: me.id, as, workshopId });
	const status = useRoomStatus(connection);
	const why = useWhyNot('thing.create', { roomId, author: me.id });
	const isSmall = useMediaQuery(SMALL, false, { getInitialValueInEffect: false });
	const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
	const [wantsBoard, setWantsBoard] = useState(() => readKept(WANTS_BOARD, tab()) === true);
	const [isSideOpen, setSideOpen] = useState(isWide);
	const [board, setBoard] = useState<BoardApi>();
	const [importing, setImporting] = useState<Brought | 'nothing-yet'>();
	const card = useOpenCard();
	const makeCard = useMakeCard({ connection, board, roomId, onMade: card.open });
	const deleteCard = useDeleteCard(connection && { roomId, doc: connection.doc });
	const picture = usePicture(board, roomId);
	const showOnBoard = useShowNote();
	const isNoteAsked = useIsNoteAsked();

	useEffect(() => {
		workshop.setPresence({ roomId });
		return () => workshop.setPresence({ roomId: null });
	}, [workshop, roomId]);
	const blurBoard = useCallback(() => board?.blur(), [board]);
	useEffect(() => {
		if (card.cardId === undefined) return;
		board?.blur();
		return () => board?.focus();
	}, [board, card.cardId]);

	const chooseBoard = (wants: boolean) => {
		keep(WANTS_BOARD, wants || undefined, tab());
		setWantsBoard(wants);
	};
	useEffect(() => {
		if (!isNoteAsked) return;
		keep(WANTS_BOARD, true, tab());
		setWantsBoard(true); // and stays there when the note has been shown
	}, [isNoteAsked]);
	const showNote = (source: SourceNote) => {
		card.close();
		chooseBoard(true);
		if (source.roomId === roomId && board) showOnBoard(board, source.noteId);
		else void navigate(`/w/${workshopId}/r/${source.roomId}?note=${encodeURIComponent(source.noteId)}`);
	};

	const title = rooms.title(roomId);
	const readOnlyCode = why ?? (status.canWrite ? undefined : (status.reason ?? 'read-only'));
	const isRefused = !mayEnter || status.phase === 'refused' || status.phase === 'ended';
	const isWriting = isSmall && !wantsBoard && !isNoteAsked;
	const mayImport = me.isLeader && connection !== undefined && readOnlyCode === undefined;
	useDroppedFile(mayImport && !isWriting && importing === undefined, setImporting);
	const shared = { room, connection, readOnlyCode, onMakeCard: makeCard, onOpenCard: card.open };
	return (
		<div className={styles.page} data-writing={isWriting || undefined}>
			<div onFocusCapture={blurBoard}>
				<RoomHeader roomId={roomId} status={status}>
					{me.isLeader && (
						<Tooltip label={t('lead-screen')}>
							<ActionIcon variant="default" component={Link} to={`/w/${workshopId}/lead`} aria-label={t('lead-screen')}>
								<IconLayoutDashboard size={20} aria-hidden />
							</ActionIcon>
						</Tooltip>
					)}
					{mayImport && (
						<Tooltip label={imports('open')}>
							<ActionIcon variant="default" aria-label={imports('open')} onClick={() => setImporting('nothing-yet')}>
								<IconFileImport size={20} aria-hidden />
							</ActionIcon>
						</Tooltip>
					)}
					{!isSmall && (me.isLeader || picture) && <ExportMenu onPicture={picture} isCompact />}
					{!isSmall && (
						<Tooltip label={t(isSideOpen ? 'hide-panel' : 'show-panel')}>
							<ActionIcon
								variant="default"
								aria-label={t(isSideOpen ? 'hide-panel' : 'show-panel')}
								aria-expanded={isSideOpen}
								onClick={() => setSideOpen(!isSideOpen)}
							>
								{isSideOpen ? <IconLayoutSidebarRightFilled size={20} aria-hidden /> : <IconLayoutSidebarRight size={20} aria-hidden />}
							</ActionIcon>
						</Tooltip>
					)}
				</RoomHeader>
				<MovedNotice roomId={roomId} mayStay={mayEnter} onGo={onGo} />
				<Announcements />
				<KeptCopies board={connection && { connection, canWrite: readOnlyCode === undefined }} />
			</div>
			<main id="main" className={styles.main}>
				<ScreenHeading hidden title={t('title-in', { room: title, workshop: pick(view.info()?.title) })}>
					{title}
				</ScreenHeading>
				{isRefused && <RoomApart code={mayEnter ? (status.reason ?? 'not-yours') : 'not-yours'} onGo={onGo} />}
				{!isRefused && !connection && <Loading />}
				{!isRefused && connection && isWriting && (
					<RoomWriting {...shared} connection={connection} question={rooms.question(roomId)} onOpenBoard={() => chooseBoard(true)} />
				)}
				{!isRefused && connection && !isWriting && (
					<>
						<div className={styles.middle}>
							<RoomQuestion roomId={roomId} question={rooms.question(roomId)} />
							<RoomCanvas
								key={status.generation}
								{...shared}
								connection={connection}
								question={rooms.question(roomId)}
								onBoard={setBoard}
								onBackToWriting={isSmall ? () => chooseBoard(false) : undefined}
							/>
						</div>
						<RoomSide
							{...shared}
							connection={connection}
							isOpen={isSideOpen && !isSmall}
							isDrawer={!isWide}
							onClose={() => setSideOpen(false)}
							onFocus={blurBoard}
							onShow={board && ((noteId) => showOnBoard(board, noteId))}
						/>
					</>
				)}
			</main>
			<div onFocusCapture={blurBoard}>
				{importing && connection && (
					<Suspense>
						<BoardImport
							doc={connection.doc}
							author={me.id}
							brought={importing === 'nothing-yet' ? undefined : importing}
							onClose={() => setImporting(undefined)}
						/>
					</Suspense>
				)}
				<CardEditor
					cardId={card.cardId}
					board={connection && { roomId, doc: connection.doc }}
					onClose={card.close}
					onDelete={(cardId) => {
						card.close();
						deleteCard(cardId);
					}}
					onShowNote={showNote}
					onOpen={card.open}
				/>
			</div>
		</div>
	);
}
