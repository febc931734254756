/** tldraw's own sync protocol (version 7): JSON, changed properties only. */
import { createTLSchema, InstancePresenceRecordType, PageRecordType, TLINSTANCE_ID } from '@tldraw/tlschema';
import { maskedFrame, OPCODE } from '../frame.ts';
import { actionsOf, noteId, noteOf } from '../moves/move-plan.ts';
import { readPresenceJson } from './presence-json.ts';
import { FIRST_NUMBER, type PresenceTemplate, type Sink, type Wire } from './wire.ts';

const PROTOCOL_VERSION = 7;
/** The server asks for numbers that rise and looks at nothing else. */
const FIRST_CLOCK = 1000;
const PRESENCE = Buffer.from('"instance_presence:');

const text = (message: object) => maskedFrame(OPCODE.text, Buffer.from(JSON.stringify(message)));

interface ServerMessage {
	type: string;
	data?: { type: string; diff?: Record<string, [string, Record<string, unknown>]> }[];
}

export function tldrawWire(): Wire {
	const schema = createTLSchema().serialize();
	return {
		opening: (_seat, client) => [
			text({ type: 'connect', connectRequestId: `connect-${client}`, schema, protocolVersion: PROTOCOL_VERSION, lastServerClock: 0 }).bytes,
			text({ type: 'push', clientClock: 1, presence: ['put', firstPresence(client)] }).bytes,
		],
		presence: (_seat, client) => presenceTemplate(client),
		moves: (movers, count) =>
			movers.map(({ mover }) =>
				Array.from(actionsOf(mover, count), ({ action, kind, note }) => {
					const record = noteOf(mover, note, action);
					const op = kind === 'create' ? ['put', record] : ['patch', { x: ['put', action], y: ['put', mover.number] }];
					return text({ type: 'push', clientClock: FIRST_CLOCK + action, diff: { [noteId(mover.number, note)]: op } }).bytes;
				}),
			),
		update: () => {
			throw new Error('tldraw carries no Yjs updates');
		},
		read: (chunk, start, end, isProbe, sink) => {
			sink.presence(countOf(chunk, start, end));
			if (!isProbe) {
				if (chunk.includes('"hydrationType"', start) && chunk.indexOf('"hydrationType"', start) < end) sink.synced();
				return;
			}
			readPresenceJson(chunk, start, end, sink.presenceStamp);
			readMoves(JSON.parse(chunk.toString('utf8', start, end)) as ServerMessage, sink);
		},
	};
}

function firstPresence(client: number) {
	return InstancePresenceRecordType.create({
		id: InstancePresenceRecordType.createId(`client-${client}`),
		userId: `participant-${client}`,
		userName: `Peserta ${client}`,
		color: '#2f6f4f',
		currentPageId: PageRecordType.createId('page'),
		cursor: { x: 0, y: 0, type: 'default', rotation: 0 },
		lastActivityTimestamp: 0,
		meta: { instance: TLINSTANCE_ID },
	});
}

/** Six digits stand in the cursor, in a selected id and in the time of activity: all three change with every state, as they do in a real hand. */
function presenceTemplate(client: number): PresenceTemplate {
	const selected = Array.from({ length: 7 }, (_, i) => `shape:${i === 0 ? FIRST_NUMBER : 'abcdef'}ghijklmnopqrstu`);
	const patch = {
		lastActivityTimestamp: ['put', FIRST_NUMBER],
		cursor: ['put', { x: FIRST_NUMBER, y: FIRST_NUMBER + client, type: 'default', rotation: 0 }],
		selectedShapeIds: ['put', selected],
	};
	const ready = text({ type: 'push', clientClock: FIRST_CLOCK, presence: ['patch', patch] });
	const json = JSON.stringify({ type: 'push', clientClock: FIRST_CLOCK, presence: ['patch', patch] });
	const digitsAt = [json.indexOf(`["put",${FIRST_NUMBER}]`) + 7, json.indexOf('"x":') + 4, json.indexOf(`shape:${FIRST_NUMBER}`) + 6];
	return { ...ready, digitsAt, clockAt: undefined };
}

function countOf(chunk: Buffer, start: number, end: number): number {
	let count = 0;
	for (let at = chunk.indexOf(PRESENCE, start); at >= 0 && at < end; at = chunk.indexOf(PRESENCE, at + 1)) count++;
	return count;
}

function readMoves(message: ServerMessage, sink: Sink): void {
	if (message.type === 'connect') sink.synced();
	for (const { type, diff } of message.data ?? []) {
		if (type !== 'patch') continue;
		for (const [id, [op, value]] of Object.entries(diff ?? {})) {
			const mover = /^shape:m(\d+)n/.exec(id)?.[1];
			if (mover === undefined) continue;
			const x = op === 'put' ? value.x : (value.x as [string, number] | undefined)?.[1];
			if (x !== undefined) sink.moveStamp(Number(mover), Number(x));
		}
	}
}
