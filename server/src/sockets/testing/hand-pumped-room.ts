/** A room and its clients without a network: every message is delivered by hand, so that a test holds every interleaving in its hands. */
import type { Actor, RightSettings, RoomFacts } from '@rembuk/shared/workshop/can';
import * as Y from 'yjs';
import type { Outcome } from '../../rooms/change.ts';
import { makeRoom, type RoomCore } from '../../rooms/room.ts';
import { mergeLog, openLog } from '../../storage/merge-log.ts';
import { RETIRED_OWNER } from '../../storage/owner-names.ts';
import { rebuildDoc } from '../../storage/rebuild-doc.ts';
import type { LogRow, RoomLog, StoredRoom } from '../../storage/storage.ts';
import { judgeUpdate, type RefusalName } from '../judge.ts';
import { ROOMS } from './live-server.ts';

/** A log in memory; what was appended is there for a room that is made anew. */
export function memoryLog(): RoomLog & { stored(): StoredRoom } {
	let rows: LogRow[] = [];
	let snapshot: Uint8Array | undefined;
	const owners = new Map<number, string>();
	const removedAuthors = new Map<string, string>();
	let horizon: Uint8Array | undefined;
	const stored = (): StoredRoom => ({
		snapshot,
		tail: rows.map(({ data }) => data),
		owners: new Map(owners),
		removedAuthors: new Map(removedAuthors),
		horizon,
	});
	return {
		stored,
		load: async () => stored(),
		append: async (more) => {
			rows.push(...more);
			for (const row of more) {
				horizon = row.horizon ?? horizon;
				for (const [client, owner] of row.owners ?? []) if (!owners.has(client)) owners.set(client, owner);
				for (const [thing, author] of row.removedAuthors ?? []) removedAuthors.set(thing, author);
			}
		},
		compact: async () => {
			const count = rows.length;
			if (count > 0)
				snapshot = mergeLog(
					snapshot,
					rows.map(({ data }) => data),
				).data;
			rows = [];
			return count;
		},
		// always worth it here
		renew: async () => {
			const doc = openLog(
				snapshot,
				rows.map(({ data }) => data),
			);
			const rebuilt = rebuildDoc(doc, owners);
			doc.destroy();
			if (!rebuilt) return false;
			snapshot = rebuilt.data;
			horizon = undefined;
			rows = [];
			for (const id of owners.keys()) owners.set(id, RETIRED_OWNER);
			for (const [id, owner] of rebuilt.owners) owners.set(id, owner);
			return true;
		},
	};
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface PumpedRoom {
	readonly core: RoomCore;
	readonly facts: RoomFacts;
	settings: RightSettings;
	/** Who a sender is when its message is judged; undefined when it was thrown out meanwhile. */
	actorOf(sender: Actor): Actor | undefined;
	/** Judges and applies one update; answers what became of it, and (for a refusal) its name. `between` happens while it lies in the queue. */
	send(actor: Actor, update: Uint8Array, from?: object, between?: () => void): Promise<{ outcome: Outcome; name: RefusalName | undefined }>;
	/** Makes the log one snapshot. */
	compact(): Promise<number>;
	/** Writes it anew under fresh client ids, as for a bloated room that is empty. */
	renew(): Promise<void>;
	/** Gives the room up and makes it anew from the log, as after a crash. */
	restart(): void;
}

/** A board room (or the workshop room) that judges as the real one does. */
export function pumpRoom(kind: RoomFacts['kind'] = 'breakout', otherRooms: RoomFacts[] = []): PumpedRoom {
	const log = memoryLog();
	const roomId = kind === 'workshop' ? ROOMS.workshop : ROOMS.one;
	let core = makeRoom(roomId, log.stored(), log, SILENT);
	const facts: RoomFacts = { roomId, kind, locked: false, closed: false, open: kind !== 'breakout' };
	const pumped: PumpedRoom = {
		get core() {
			return core;
		},
		facts,
		settings: { onlyAuthorsEdit: false, onlyAuthorsDelete: false },
		actorOf: (sender) => sender,
		send: async (actor, update, from = {}, between) => {
			let name: RefusalName | undefined;
			const outcome = await new Promise<Outcome>((resolve) => {
				core.submit({
					bytes: update,
					sender: actor.id,
					from,
					judge: (roomFacts) =>
						judgeUpdate(
							update,
							roomFacts,
							{
								actor: pumped.actorOf(actor),
								room: facts,
								settings: pumped.settings,
								factsOf: (id) => [facts, ...otherRooms].find((room) => room.roomId === id),
							},
							(reason) => {
								name = reason;
							},
						),
					settle: resolve,
				});
				between?.();
				void core.flush();
			});
			return { outcome, name };
		},
		compact: () => log.compact(roomId),
		renew: async () => {
			core.destroy();
			await log.renew(roomId);
			core = makeRoom(roomId, log.stored(), log, SILENT);
		},
		restart: () => {
			core.destroy();
			core = makeRoom(roomId, log.stored(), log, SILENT);
		},
	};
	return pumped;
}

/** One client: its document, what it has not sent yet, and what it has not received yet. */
export interface PumpedClient {
	actor: Actor;
	/** Its document; a fresh one after `beginAnew`. */
	readonly doc: Y.Doc;
	outbox: Uint8Array[];
	inbox: Uint8Array[];
	isOnline: boolean;
	/** Sends its oldest unsent update. */
	sendOne(): Promise<{ outcome: Outcome; name: RefusalName | undefined } | undefined>;
	/** Takes the oldest update that waits for it. */
	receiveOne(): void;
	goOffline(): void;
	/** What a client does after a refusal: a fresh document, and nothing of the old one is sent. */
	beginAnew(clientId: number): void;
	/** Exchanges what is missing both ways, as step 1 and step 2 do. */
	goOnline(): Promise<{ outcome: Outcome; name: RefusalName | undefined }>;
}

const REMOTE = 'remote';

/** A client of a pumped room. */
export function pumpClient(room: PumpedRoom, actor: Actor, clientId: number): PumpedClient {
	const self = {};
	let stop: (() => void) | undefined;
	const freshDoc = (id: number): Y.Doc => {
		const fresh = new Y.Doc();
		fresh.clientID = id;
		fresh.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== REMOTE && client.isOnline) client.outbox.push(update);
		});
		return fresh;
	};
	let doc = freshDoc(clientId);
	const client: PumpedClient = {
		actor,
		get doc() {
			return doc;
		},
		outbox: [],
		inbox: [],
		isOnline: false,
		sendOne: async () => {
			const update = client.outbox.shift();
			return update && room.send(actor, update, self);
		},
		receiveOne: () => {
			const update = client.inbox.shift();
			if (update) Y.applyUpdate(doc, update, REMOTE);
		},
		goOffline: () => {
			client.isOnline = false;
			client.outbox = [];
			client.inbox = [];
			stop?.();
		},
		beginAnew: (id) => {
			client.goOffline();
			doc = freshDoc(id);
		},
		goOnline: async () => {
			stop?.();
			client.isOnline = true;
			client.inbox = [];
			client.outbox = [];
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.core.doc, Y.encodeStateVector(doc)), REMOTE);
			const stopTicks = room.core.onTick((update, from) => {
				if (!(from.size === 1 && from.has(self))) client.inbox.push(update);
			});
			stop = () => void stopTicks();
			return room.send(actor, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.core.doc)), self);
		},
	};
	return client;
}
