/**
 * One websocket: reads its messages, counts them, keeps its limits and its order of answers. Nothing thrown here passes it. Knows its room as the few
 * methods of {@link ConnectionRoom}; knows no rights and no grammar of documents.
 */
import type { Duplex } from 'node:stream';
import { type ErrorCode, isErrorCode } from '@rembuk/shared/errors';
import { CLOSE } from '@rembuk/shared/protocol/close-code';
import { type Hint, MESSAGE, SYNC, writeHint, writeRefused, writeSaved } from '@rembuk/shared/protocol/message';
import * as decoding from 'lib0/decoding';
import type { WebSocket } from 'ws';
import type { Session } from '../auth/session.ts';
import type { Outcome } from '../rooms/change.ts';
import { makeAcknowledged } from './acknowledged.ts';
import type { Backlogs } from './backlogs.ts';
import type { Budget } from './budgets.ts';
import { closeFor } from './close-for.ts';
import type { Counters } from './counters.ts';
import { endAtOnce } from './end-at-once.ts';
import { openFrameGate } from './frame-gate.ts';
import { frameOf } from './frames.ts';
import { Inbox } from './inbox.ts';
import { type Limits, makeBucket } from './limits.ts';
import { CONTROL_COST, costOf, PRESENCE_COST } from './message-cost.ts';
import { makeOutbox } from './outbox.ts';
import type { PresenceSeat } from './presence-seat.ts';
import { EMPTY_PRESENCE } from './presence-state.ts';

/** What a connection asks of its room. */
export interface ConnectionRoom {
	/** Somebody wants what is missing in a state vector. @throws when the vector cannot be read. */
	answerStep1(connection: Connection, stateVector: Uint8Array): void;
	/** With `mayHold`, an update that follows what is missing is answered with `held`. */
	submit(connection: Connection, bytes: Uint8Array, mayHold: boolean, settle: (outcome: Outcome) => void): void;
	receivePresence(connection: Connection, message: Uint8Array): void;
	answerPresence(connection: Connection): void;
}

export interface Connection {
	readonly session: Session;
	/** Its room gives it a seat for its presence when it joins, and takes it away. */
	sit(seat: PresenceSeat | undefined): void;
	/** The seat. */
	seat(): PresenceSeat | undefined;
	/** True once it has asked for the document: from then on it hears of every change. */
	isSynced: boolean;
	/** Writes a frame; cut off when the reader is too slow. */
	send(frame: Buffer): void;
	/** Writes a frame, which may come in pieces, and which may be dropped. */
	sendPresence(...pieces: Buffer[]): void;
	/** Tells our own clients; stock ones are told nothing. */
	hint(hint: Hint): void;
	close(code: number, reason: string): void;
	/** Ends a connection for a refusal. */
	refuse(code: ErrorCode): void;
	/** Called now and then: pings a silent peer, gives up a dead one. */
	checkLife(now: number): void;
	onClose(listener: () => void): void;
}

export interface ConnectionOptions {
	ws: WebSocket;
	/** The socket below: frames that many get are written to it directly. */
	socket: Duplex;
	session: Session;
	wantsAcks: boolean;
	room: ConnectionRoom;
	limits: Limits;
	/** What all connections of its credential share. */
	budget: Budget;
	counters: Counters;
	/** What waits for slow readers, over all connections. */
	backlogs: Backlogs;
}

/** So many updates wait for a step 2. */
const MAX_HELD = 200;

/** Takes a websocket into service. */
export function openConnection({ ws, socket, session, wantsAcks, room, limits, budget, counters, backlogs }: ConnectionOptions): Connection {
	const start = performance.now();
	const messages = makeBucket(limits.messagesPerSecond, limits.messageBurst, start);
	const traffic = makeBucket(limits.bytesPerSecond, limits.byteBurst, start);
	const closeListeners: (() => void)[] = [];
	let lastHeard = start;
	let lastSent = start;
	let received = 0;
	const saved = makeAcknowledged();
	/** Updates that wait for the step 2, by their number. */
	const held = new Map<number, Uint8Array>();
	let hasStep2 = false;
	let isSavedTold = true;
	let isClosing = false;

	const write = (frame: Buffer): void => {
		if (isClosing || ws.readyState !== ws.OPEN) return;
		if (outbox.backlog() > limits.maxBacklog) {
			cutSlowReader();
			return;
		}
		outbox.put(frame);
		outbox.wake();
		lastSent = performance.now();
	};

	const stopTaking = (): void => {
		isClosing = true;
		inbox.seat = undefined;
	};

	const cutSlowReader = (): void => {
		if (isClosing) return;
		counters.add('slow-reader');
		close(CLOSE.slowDown, 'slow-down');
		socket.destroy(); // it reads nothing, so it would not read the reason either; and its backlog is what hurts
	};

	const close = (code: number, reason: string): void => {
		if (isClosing) return;
		outbox.flush(); // what ws writes itself comes after it
		stopTaking();
		counters.add(`closed-${code}`);
		ws.close(code, reason);
	};

	/** One word for all that one commit made durable, just before it goes out. */
	const tellSaved = (): void => {
		if (isSavedTold) return;
		isSavedTold = true;
		if (wantsAcks && !isClosing) outbox.put(frameOf(writeSaved(saved.first())));
	};
	const outbox = makeOutbox(socket, tellSaved, backlogs, cutSlowReader);

	const settle = (n: number, outcome: Exclude<Outcome, { kind: 'held' }>): void => {
		if (isClosing) return;
		if (outcome.kind === 'saved') {
			if (!saved.add(n)) return;
			isSavedTold = false;
			outbox.wake();
			return;
		}
		// a neighbour's broken message is not this one's fault: it comes back and sends it again
		if (outcome.code === 'broken') {
			close(CLOSE.reloading, outcome.code);
			return;
		}
		tellSaved();
		if (wantsAcks) write(frameOf(writeRefused(n, outcome.code)));
		if (outcome.kind === 'failed' && wantsAcks) write(frameOf(writeHint({ kind: 'degraded', code: outcome.code })));
		close(closeFor(outcome.code), outcome.code);
	};

	const submit = (n: number, bytes: Uint8Array, isStep2: boolean): void => {
		hasStep2 ||= isStep2;
		room.submit(connection, bytes, !hasStep2, (outcome) => {
			if (outcome.kind !== 'held') settle(n, outcome);
			else if (hasStep2)
				submit(n, bytes, false); // it came meanwhile, and goes before
			else if (held.size < MAX_HELD) held.set(n, Uint8Array.from(bytes));
			else refuse('malformed');
		});
		if (!isStep2) return;
		for (const [number, update] of [...held]) {
			held.delete(number);
			submit(number, update, false);
		}
	};

	const read = (message: Uint8Array): void => {
		const decoder = decoding.createDecoder(message);
		switch (decoding.readVarUint(decoder)) {
			case MESSAGE.sync: {
				const kind = decoding.readVarUint(decoder);
				const body = decoding.readVarUint8Array(decoder);
				expectEnd(decoder);
				if (kind === SYNC.step1) room.answerStep1(connection, body);
				else if (kind === SYNC.step2 || kind === SYNC.update) submit(++received, body, kind === SYNC.step2);
				else throw new Error('unknown sync message');
				return;
			}
			case MESSAGE.awareness: {
				const body = decoding.readVarUint8Array(decoder);
				expectEnd(decoder);
				room.receivePresence(connection, body);
				return;
			}
			case MESSAGE.queryAwareness:
				expectEnd(decoder);
				room.answerPresence(connection);
				return;
			default:
				throw new Error('unknown message');
		}
	};

	const throttle = (cost: number, size: number, now: number): void => {
		const wait = Math.max(messages.take(cost, now), budget.messages.take(cost, now), traffic.take(size, now), budget.traffic.take(size, now));
		if (wait === 0) return;
		if ([messages, traffic, budget.messages, budget.traffic].some((bucket) => bucket.isFlooded())) {
			counters.add('flood');
			close(CLOSE.slowDown, 'slow-down');
			return;
		}
		ws.pause(); // what comes waits in the network, nothing is lost
		setTimeout(() => {
			lastHeard = performance.now(); // its answers to our pings waited too
			ws.resume();
		}, wait).unref();
	};

	/** Counts the presences that were taken as they came. */
	const pay = (cost = 0, size = 0): void => {
		const { presences, bytes } = inbox;
		inbox.presences = 0;
		inbox.bytes = 0;
		lastHeard = performance.now();
		throttle(presences * PRESENCE_COST + cost, bytes + size, lastHeard);
	};

	const take = (message: Buffer, isBinary = true): void => {
		if (isClosing) return;
		pay(costOf(message), message.length);
		try {
			if (!isBinary) throw new Error('text message');
			read(message);
		} catch {
			counters.add('unreadable-message'); // hostile bytes: whatever the decoders threw is no bug of ours
			refuse('malformed');
		}
	};
	const inbox = new Inbox(take, pay);
	ws.on('message', take);
	openFrameGate(ws, socket, limits.maxPayload, inbox);
	endAtOnce(socket);
	ws.on('pong', (data: Buffer) => {
		lastHeard = performance.now();
		if (!isClosing) throttle(CONTROL_COST, data.length, lastHeard);
	});
	ws.on('ping', (data: Buffer) => {
		if (isClosing) return;
		if (ws.readyState === ws.OPEN) throttle(CONTROL_COST, data.length, performance.now());
		else {
			stopTaking();
			counters.add('flood'); // ws has ended it: more pings at once than it answers
		}
	});
	ws.on('error', (error: Error & { code?: string }) => {
		counters.add(error.code?.startsWith('WS_ERR') ? error.code : 'socket-error'); // ws closes it with the fitting code itself
	});
	ws.on('close', () => {
		stopTaking();
		for (const listener of closeListeners.splice(0)) listener();
	});

	const refuse = (code: ErrorCode): void => close(closeFor(code), code);
	const connection: Connection = {
		session,
		sit: (seat) => {
			inbox.seat = seat;
		},
		seat: () => inbox.seat,
		isSynced: false,
		send: write,
		sendPresence: (...pieces) => {
			if (outbox.backlog() > limits.presenceBacklog) counters.add('presence-dropped');
			else for (const piece of pieces) write(piece);
		},
		hint: (hint) => {
			if (wantsAcks) write(frameOf(writeHint(hint)));
		},
		close: (code, reason) => {
			if (isErrorCode(reason)) counters.add(reason);
			close(code, reason);
		},
		refuse,
		checkLife: (now) => {
			if (isClosing) return;
			if (inbox.isHeard) lastHeard = now; // some time since the last look
			inbox.isHeard = false;
			if (now - lastHeard > limits.silentFor) {
				stopTaking();
				counters.add('reaped');
				ws.terminate();
			} else if (ws.readyState === ws.OPEN) {
				if (now - lastHeard >= limits.pingEvery) ws.ping();
				if (now - lastSent >= limits.keepAliveAfter) write(EMPTY_PRESENCE);
			}
		},
		onClose: (listener) => {
			closeListeners.push(listener);
		},
	};
	return connection;
}

/** One message to a frame: what stands behind it would be lost without a word. */
function expectEnd(decoder: decoding.Decoder): void {
	if (decoding.hasContent(decoder)) throw new Error('more than one message');
}
