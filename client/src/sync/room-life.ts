/** One document's life in a room: offline copy, socket, what is unsaved; it ends when it is closed or refused. Knows no successor and no listener. */
import type { ErrorCode } from '@rembuk/shared/errors';
import type { Hint } from '@rembuk/shared/protocol/message';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { findUnsent } from './carry-over.ts';
import { type Carried, openCarrying } from './carrying.ts';
import { keepPlaces } from './keep-places.ts';
import { keepCopy, showKeptCopy } from './kept-copies.ts';
import { findNotTaken, findOrphaned, type NotTaken } from './not-taken.ts';
import { type OfflineCopy, openOfflineCopy } from './offline-copy.ts';
import { type OwnPresence, throttlePresence } from './own-presence.ts';
import { connectRoom, type RoomLink } from './room-link.ts';
import type { RoomStatus } from './room-status.ts';
import { openLedger, type Unsaved } from './send-ledger.ts';
import { touchedThings } from './touched-things.ts';

export interface LifeOptions {
	roomId: string;
	owner: string;
	as?: 'facilitator' | 'participant' | undefined;
	workshopId?: string | undefined;
	serverUrl?: string | undefined;
	say(change: Partial<RoomStatus>): void;
	onHint(hint: Hint): void;
	/** Refused: what was not taken is kept, and the offline copy is empty. `hadUnsaved`: it was something written that was refused. */
	onRefused(code: ErrorCode, hadUnsaved: boolean): void;
	/** The room was written anew: the offline copy is empty, and this is what the next document has to bring. */
	onRenewed(carried: Carried): void;
	/** How often (ms) this page looks for what other tabs have left; what was left for as long as that is brought to the server from here. */
	lookAfter?: number | undefined;
	/** What the document before this one could not send any more. */
	carried?: Carried | undefined;
}

export interface RoomLife {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly presence: OwnPresence;
	close(): void;
}

const LOOK_AFTER = 10_000;

export function beginLife(options: LifeOptions): RoomLife {
	const { roomId, owner, say, lookAfter = LOOK_AFTER } = options;
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	const presence = throttlePresence(awareness);
	let ledger = openLedger(doc.clientID);
	let link: RoomLink | undefined;
	let copy: OfflineCopy | null = null;
	let isOver = false;
	let wasSynced = false;
	/** The server does not understand this page any more: what is written stays in the offline copy, and the page that is loaded next sends it. */
	let isOutdated = false;
	const carrying = openCarrying(options.carried);
	let mayWrite = true;
	/** What is written while the copy is being read; undefined afterwards. */
	let early: Set<string>[] | undefined = [];
	/** What was not saved when this connection began. */
	let brought: Unsaved[] = [];
	/** Words of that which went into what others have removed meanwhile. */
	let orphaned: NotTaken | undefined;
	let looking: ReturnType<typeof setInterval> | undefined;
	/** What is wrong with the server, until it has stored something again. */
	let trouble: ErrorCode | undefined;
	/** Why the room may not be written. */
	let shut: ErrorCode | undefined;

	const places = keepPlaces(doc, {
		mayWrite: () => mayWrite && !isOver,
		isUnsent: (client, clock) => [...brought, ...ledger.notSaved()].some((note) => note.client === client && clock >= note.from),
	});

	const tell = (): void => {
		if (isOver) return;
		const isLive = link?.isSynced() ?? false;
		wasSynced ||= isLive;
		// one by one, after the step 2: a thing that is refused takes no other with it
		if (isLive && brought.length > 0) findAllOrphaned();
		if (isLive && ledger.isSaved()) {
			keepAllOrphaned();
			carrying.go(doc, mayWrite);
		}
		const phase = isLive ? 'live' : link?.hasFailed() || wasSynced || isOutdated ? 'offline' : 'loading';
		say({ phase, saved: isLive && ledger.isSaved() && carrying.count() === 0, unsaved: ledger.unsavedThings() + carrying.count() });
	};

	/** To be called as soon as it is in step, before the server sweeps such words away. */
	const findAllOrphaned = (): void => {
		const found = findOrphaned(doc, brought);
		brought = [];
		if (found.texts.length > 0) orphaned = found;
	};
	const keepAllOrphaned = (): void => {
		if (orphaned) void keepCopy({ roomId, owner, code: 'unknown-note', ...orphaned });
		orphaned = undefined;
	};

	doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
		if (!transaction.local || isOver) return; // what comes from the socket or the copy is not ours to save
		const things = touchedThings(transaction);
		ledger.made(things);
		early?.push(things);
		copy?.rememberUnsaved(ledger.own());
		tell();
	});

	const end = (): void => {
		isOver = true;
		clearInterval(looking);
		places.stop();
		presence.stop();
		link?.close();
	};

	/** A tab that closed before it came back has left its work in the copy: it goes to the server from here. */
	const takeUp = async (): Promise<void> => {
		const taken = link?.isSynced() ? await copy?.takeUp() : undefined;
		if (isOver || !taken || taken.length === 0) return;
		ledger.adopt(taken);
		places.look();
		link?.again();
		tell();
	};

	/** Empties the copy. What other tabs wrote into it, and this one does not hold, is kept: told of when none of them has brought it after a while. */
	const dropCopy = async (code: ErrorCode): Promise<void> => {
		const others = await copy?.ofOthers();
		const kept = others && (await keepCopy({ roomId, owner, code, ...findNotTaken(others.doc, others.unsaved) }, true));
		if (kept !== undefined) setTimeout(showKeptCopy, lookAfter, kept);
		await copy?.drop();
	};

	/** Nothing of this document has to do with the room's any more. What was not sent is kept until the next one has brought it. */
	const renew = async (): Promise<void> => {
		if (isOver) return;
		end();
		const unsaved = ledger.notSaved();
		const isOwn = ({ client }: Unsaved): boolean => client === doc.clientID;
		const former = unsaved.every(isOwn) ? [] : ((await copy?.claimBefore()) ?? []);
		const mine = [...former, ...unsaved.filter(isOwn)];
		const kept = mine.length > 0 ? await keepCopy({ roomId, owner, code: 'room-renewed', ...findNotTaken(doc, mine) }, true) : undefined;
		await dropCopy('room-renewed');
		options.onRenewed(carrying.handOn(findUnsent(doc, [...former, ledger.own()]), kept)); // also what was written during this very moment
	};

	const refuse = async (code: ErrorCode): Promise<void> => {
		if (isOver) return;
		if (code === 'room-renewed') return renew();
		end();
		const hadUnsaved = ledger.unsaved() > 0;
		say({ saved: false, canWrite: false, reason: code });
		if (hadUnsaved) await keepCopy({ roomId, owner, code, ...findNotTaken(doc, ledger.notSaved()) });
		carrying.refused();
		await dropCopy(code);
		options.onRefused(code, hadUnsaved);
	};

	/** The session is over. What the server lacks comes with the next one, if there is one: the workshop may be gone, and then the words are here alone. */
	const finish = async (code: ErrorCode): Promise<void> => {
		if (isOver) return;
		end();
		say({ saved: false, canWrite: false });
		if (ledger.unsaved() > 0) await keepCopy({ roomId, owner, code, ...findNotTaken(doc, ledger.notSaved()) });
		carrying.giveUp();
		say({ phase: 'ended', reason: code });
	};

	const hear = (hint: Hint): void => {
		if (hint.kind === 'hello' || hint.kind === 'rights') {
			copy?.rememberRights(hint.canWrite);
			mayWrite = hint.canWrite;
			shut = hint.reason;
			say({ canWrite: hint.canWrite, reason: trouble ?? shut });
		}
		if (hint.kind === 'degraded') {
			trouble = hint.code;
			say({ reason: trouble });
		}
		options.onHint(hint);
	};

	const begin = async (): Promise<void> => {
		copy = await openOfflineCopy(doc, roomId, owner);
		if (isOver) return void copy?.close();
		const written = early ?? [];
		early = undefined;
		ledger = openLedger(doc.clientID, copy?.before);
		for (const things of written) ledger.made(things);
		say({ offlineCopy: copy !== null, ...(copy && { canWrite: copy.couldWrite }) });
		link = connectRoom({
			...options,
			doc,
			awareness,
			onOpening: () => {
				brought = ledger.notSaved();
				ledger.restart();
			},
			onCounted: () => {
				ledger.sent(Y.getState(doc.store, doc.clientID));
				tell();
			},
			onSaved: (n) => {
				ledger.saved(n);
				copy?.forgetBefore();
				copy?.rememberUnsaved(ledger.own());
				if (trouble !== undefined) {
					trouble = undefined; // it can store again
					say({ reason: shut });
				}
				tell();
			},
			onChange: tell,
			onHint: hear,
			onRefused: (code) => void refuse(code),
			onOutdated: () => {
				isOutdated = true;
				link?.close();
				say({ reason: 'client-too-old' });
				tell();
			},
			onEnded: (code) => void finish(code),
		});
		looking = setInterval(() => void takeUp(), lookAfter);
		tell();
	};
	void begin();

	return {
		doc,
		awareness,
		presence,
		close: () => {
			end();
			carrying.giveUp();
			void copy?.close();
			doc.destroy();
		},
	};
}
