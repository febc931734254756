/** The canvas of one room. Loaded lazily: it brings the whole drawing engine. */
import 'tldraw/tldraw.css';
import './board.css';
import { MAX_SHAPES } from '@rembuk/shared/board/board-schema';
import { readRecord } from '@rembuk/shared/board/record-codec';
import type { Locale } from '@rembuk/shared/text/locale';
import { formatMessage, type Values } from '@rembuk/shared/text/messages';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DefaultFontStyle, type Editor, type TLUserPreferences, Tldraw, useTldrawUser } from 'tldraw';
import type { RoomConnection } from '../sync/open-room.ts';
import type { BoardApi, BoardNotice } from './board-api.ts';
import { boardAssets } from './board-assets.ts';
import { boardComponents } from './board-components.tsx';
import { readBoardConfig } from './board-config.ts';
import { BoardContext, type BoardContextValue } from './board-context.ts';
import { boardMessages } from './board-messages.ts';
import { boardOverrides } from './board-overrides.ts';
import { registerBoard } from './board-registry.ts';
import { apiOf, connectEditor } from './connect-editor.ts';
import { useCardVisibility } from './known-cards.ts';
import { holdKeys } from './lost-note.ts';
import { shapeUtils } from './shapes/index.ts';
import { textOptions } from './text-options.ts';
import { thingNames } from './thing-name.ts';
import { type BoundBoard, useBoardStore } from './use-board-store.ts';
import { useCardLines } from './use-card-lines.ts';

export interface BoardProps {
	connection: RoomConnection;
	me: { id: string; name: string; color: string };
	/** The name of a participant. */
	people(id: string): string | undefined;
	locale: Locale;
	colorScheme: 'light' | 'dark';
	readOnly: boolean;
	/** What is asked in this room; part of the canvas' accessible name. */
	question?: string;
	/** Rights of the single thing by its author; both default to allowed. */
	canEdit?(author: string | undefined): boolean;
	canDelete?(author: string | undefined): boolean;
	/** The person wants an action card made of these notes (none: an empty one). */
	onMakeCard(noteIds: string[]): void;
	onOpenCard(cardId: string): void;
	onNotice(notice: BoardNotice): void;
	/** Called with the board's api when it is there and with undefined when it goes. */
	onEditor?(api: BoardApi | undefined): void;
}

DefaultFontStyle.setDefaultValue('sans');

/** The sentence that a screen reader reads with the canvas. */
const LEAVE_HINT = 'rembuk-leave-hint';

const OPTIONS = { maxPages: 1, maxShapesPerPage: MAX_SHAPES } as const;

/** Use as `lazy(() => import('../board/board.tsx'))`, with `key={status.generation}`. */
export default function Board(props: BoardProps) {
	const { connection, me, locale, question, onNotice } = props;
	const editor = useRef<Editor>(undefined);
	const latest = useRef(props);
	latest.current = props;
	const say = useCallback((key: keyof typeof boardMessages, values?: Values) => formatMessage(boardMessages[key], latest.current.locale, values), []);
	const notice = useCallback((key: keyof typeof boardMessages, values?: Values) => latest.current.onNotice({ message: say(key, values) }), [say]);
	const config = useBoardConfig();

	const bound = useBoardStore(connection, me.id, {
		editor: () => editor.current,
		mayWrite: () => !latest.current.readOnly,
		rules: () => ({
			me: me.id,
			people: latest.current.people,
			mayEdit: (author) => latest.current.canEdit?.(author) ?? true,
			mayDelete: (author) => latest.current.canDelete?.(author) ?? true,
			onBroken: (rule) => notice(rule),
		}),
		onLostNote: (words) => {
			holdKeys();
			onNotice({ message: say('note-deleted'), ...(words.trim() !== '' && { words }) });
		},
		onSetAside: (ids) => {
			if (ids.length === 0) return;
			const values = { n: ids.length, ...thingNames(ids, (id) => readRecord(connection.doc, id)) };
			onNotice({ message: say('set-aside', values), stays: true });
		},
	});
	const label = question ? formatMessage(boardMessages['board-asked'], locale, { question }) : formatMessage(boardMessages.board, locale);
	return (
		<section className="rembuk-board" aria-label={label}>
			<p id={LEAVE_HINT} className="rembuk-sr-only">
				{say('leave-hint')}
			</p>
			{bound && config ? (
				<Canvas {...props} bound={bound} licenseKey={config.licenseKey} editor={editor} onRefused={(what) => notice(what, { limit: MAX_SHAPES })} />
			) : (
				<p className="rembuk-board-loading">{say('loading')}</p>
			)}
		</section>
	);
}

interface CanvasProps extends BoardProps {
	bound: BoundBoard;
	licenseKey: string | undefined;
	editor: React.RefObject<Editor | undefined>;
	onRefused(what: 'no-files' | 'not-pasted' | 'full'): void;
}

function Canvas(props: CanvasProps) {
	const { bound, licenseKey, me, people, locale, colorScheme, readOnly, onOpenCard } = props;
	const latest = useRef(props);
	latest.current = props;
	const [editor, setEditor] = useState<Editor>();
	const cardLines = useCardLines();
	const visibility = useCardVisibility();
	const user = useBoardUser(me, locale, colorScheme);
	const overrides = useMemo(() => boardOverrides(() => latest.current), []);
	const board = useMemo<BoardContextValue>(
		() => ({ locale, people, writers: bound.writers, onOpenCard, cardLines, onSaid: (message) => latest.current.onNotice({ message }) }),
		[locale, people, bound.writers, onOpenCard, cardLines],
	);

	useEffect(() => {
		if (editor) registerBoard(editor, board);
	}, [editor, board]);
	useEffect(() => {
		if (!editor) return;
		if (readOnly && editor.getEditingShapeId()) {
			holdKeys(); // what is typed on was meant for the note
			editor.complete();
		}
		editor.setCurrentTool('select');
		editor.updateInstanceState({ isReadonly: readOnly });
	}, [editor, readOnly]);

	const onMount = useCallback((mounted: Editor) => {
		const { current } = latest;
		current.editor.current = mounted;
		const letGo = connectEditor(mounted, {
			me: current.me.id,
			onRefused: (what) => latest.current.onRefused(what),
			onHand: (hand) => latest.current.bound.setHand(hand),
		});
		mounted.getContainer().setAttribute('aria-describedby', LEAVE_HINT);
		setEditor(mounted);
		current.onEditor?.(apiOf(mounted));
		return () => {
			if (mounted.getEditingShapeId()) holdKeys(); // the document is replaced while somebody writes
			letGo();
			latest.current.editor.current = undefined;
			latest.current.onEditor?.(undefined);
			setEditor(undefined);
		};
	}, []);

	return (
		<BoardContext value={board}>
			<Tldraw
				store={bound.store}
				shapeUtils={shapeUtils}
				components={boardComponents}
				overrides={overrides}
				assetUrls={boardAssets}
				textOptions={textOptions}
				options={OPTIONS}
				getShapeVisibility={visibility}
				user={user}
				licenseKey={licenseKey}
				onMount={onMount}
			/>
		</BoardContext>
	);
}

/** Name, colour, language and scheme from our app; snapping, grid and the like are the person's own for as long as the board is open. */
function useBoardUser({ id, name, color }: BoardProps['me'], locale: Locale, colorScheme: 'light' | 'dark') {
	const [own, setOwn] = useState<Partial<TLUserPreferences>>({});
	const userPreferences = useMemo<TLUserPreferences>(() => ({ ...own, id, name, color, locale, colorScheme }), [own, id, name, color, locale, colorScheme]);
	return useTldrawUser({ userPreferences, setUserPreferences: setOwn });
}

function useBoardConfig(): { licenseKey?: string } | undefined {
	const [config, setConfig] = useState<{ licenseKey?: string }>();
	useEffect(() => {
		let isOver = false;
		void readBoardConfig().then((read) => {
			if (!isOver) setConfig(read);
		});
		return () => {
			isOver = true;
		};
	}, []);
	return config;
}
