/** Opens a room: its document, its offline copy and its socket. Draws nothing and knows no board. */
import type { Hint } from '@rembuk/shared/protocol/message';
import type { Presence } from '@rembuk/shared/protocol/presence';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FIRST_STATUS, type RoomStatus } from './room-status.ts';

export interface OpenRoomOptions {
	roomId: string;
	/** Participant id: offline copies are kept per person. */
	owner: string;
	/** Lets a browser that holds both cookies of a workshop say which one it means. */
	as?: 'facilitator' | 'participant';
	/** When given, a connection that fails asks the API whether the session has ended. */
	workshopId?: string;
}

export interface RoomConnection {
	readonly roomId: string;
	readonly owner: string;
	/** The document; replaced by a fresh one after a refusal (`status().generation` grows). */
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	status(): RoomStatus;
	/** Calls `fn` on each change of the status; returns the function that stops it. */
	onStatus(fn: () => void): () => void;
	/** Calls `fn` on each hint of the server (moved, reload, …); returns the function that stops it. */
	onHint(fn: (hint: Hint) => void): () => void;
	/** Says what this person does, at most twelve times a second; fields not given stay. */
	setPresence(change: Presence): void;
	close(): void;
}

/** Opens a room; the caller closes it. */
export function openRoom(options: OpenRoomOptions): RoomConnection {
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	return {
		roomId: options.roomId,
		owner: options.owner,
		doc,
		awareness,
		status: () => FIRST_STATUS,
		onStatus: () => () => undefined,
		onHint: () => () => undefined,
		setPresence: (change) => awareness.setLocalState({ ...awareness.getLocalState(), ...change }),
		close: () => doc.destroy(),
	};
}
