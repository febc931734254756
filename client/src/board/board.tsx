/** The canvas of one room. Loaded lazily: it brings the whole drawing engine. */
import type { Locale } from '@rembuk/shared/text/locale';
import type { RoomConnection } from '../sync/open-room.ts';
import type { BoardApi, BoardNotice } from './board-api.ts';

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
	/** The person wants an action card made of these notes (none: an empty one). */
	onMakeCard(noteIds: string[]): void;
	onOpenCard(cardId: string): void;
	onNotice(notice: BoardNotice): void;
	/** Called with the board's api when it is there and with undefined when it goes. */
	onEditor?(api: BoardApi | undefined): void;
}

/** Use as `lazy(() => import('../board/board.tsx'))`, with `key={status.generation}`. */
export default function Board({ question }: BoardProps) {
	return <section aria-label={question} />;
}
