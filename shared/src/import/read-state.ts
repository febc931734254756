/** An archive's workshop state as what may be written into a new document: every entry checked, ids turned into those here, what cannot be read named and left out. Pure. */
import { AppError } from '../errors.ts';
import { isPlainJson } from '../plain-json.ts';
import { checkFields } from '../text/describe-issue.ts';
import { issueError } from '../text/issue-error.ts';
import type { Info } from '../workshop/workshop-doc.ts';
import type { ArchiveIds } from './archive-ids.ts';
import type { LeftOutList } from './left-out.ts';
import { infoSchema, ONES, ROWS } from './state-values.ts';

type Row = Record<string, unknown>;
interface RoomRow extends Row {
	kind: string;
	topicKey?: string;
}

/** No entry of the state is longer as JSON, in UTF-16 units. */
const MAX_VALUE_LENGTH = 48_000;
const PATH = 'documents.workshop';

/** The state's entries by name, without `info`. */
export interface StateRead {
	info: Info;
	entries: Map<string, unknown>;
}

/** @throws AppError `invalid-field` with the path when the archive does not say what workshop it is, or has no workshop room. */
export function readState(workshop: Readonly<Row>, ids: ArchiveIds, leftOut: LeftOutList): StateRead {
	const info = readInfo(workshop.info);
	const entries = new Map<string, unknown>();
	const leave = (name: string, reason: string): void => leftOut.add(`${PATH}.${name}`, reason);
	const byKind = new Map<string, string[]>();
	for (const name of Object.keys(workshop)) {
		if (name === 'info' || Object.hasOwn(ONES, name)) continue;
		const kind = name.slice(0, Math.max(0, name.indexOf(':')));
		if (!Object.hasOwn(ROWS, kind)) leave(name, 'unknown-kind');
		else if (!byKind.get(kind)?.push(name)) byKind.set(kind, [name]);
	}
	for (const [name, schema] of Object.entries(ONES)) {
		const value = workshop[name];
		if (value === undefined) continue;
		if (isSmallJson(value) && schema.safeParse(value).success) entries.set(name, value);
		else leave(name, 'bad-value');
	}
	for (const [kind, { id: idSchema, value: schema, limit }] of Object.entries(ROWS)) {
		let count = 0;
		for (const name of byKind.get(kind) ?? []) {
			const id = name.slice(kind.length + 1);
			const value = workshop[name];
			const parsed = isSmallJson(value) && idSchema.safeParse(id).success ? schema.safeParse(value) : undefined;
			if (!parsed?.success) leave(name, 'bad-value');
			else if (count >= limit) leave(name, 'too-many');
			else {
				const placed = place(kind, id, { ...(value as Row), ...withName(parsed.data) }, entries, ids);
				if (typeof placed === 'string') leave(name, placed);
				else {
					count++;
					entries.set(`${kind}:${placed.id}`, placed.value);
					if (placed.lost !== undefined) leave(`${name}.${placed.lost}`, 'unknown-room');
				}
			}
		}
	}
	if (![...entries].some(([name, value]) => name.startsWith('room:') && (value as RoomRow).kind === 'workshop')) {
		throw new AppError('invalid-field', { field: `${PATH}.room` });
	}
	return { info, entries };
}

/** A name is taken as it is cleaned at the door; everything else as it was kept. */
const withName = (parsed: unknown): Row => {
	const { name } = parsed as { name?: unknown };
	return name === undefined ? {} : { name };
};

interface Placed {
	id: string;
	value: Row;
	/** A field that pointed to nothing. */
	lost?: string;
}

/** Where a sound row belongs here; a reason when it has no place. */
function place(kind: string, id: string, value: Row, entries: ReadonlyMap<string, unknown>, ids: ArchiveIds): Placed | string {
	if (kind === 'room') return placeRoom(id, value as RoomRow, entries, ids);
	if (kind === 'person') return placePerson(id, value, entries, ids);
	if (kind !== 'clock' && kind !== 'at') return { id, value };
	const roomId = ids.room(id);
	return roomId !== undefined && entries.has(`room:${roomId}`) ? { id: roomId, value } : 'unknown-room';
}

function placeRoom(id: string, value: RoomRow, entries: ReadonlyMap<string, unknown>, ids: ArchiveIds): Placed | string {
	if (value.kind === 'breakout' && !entries.has(`topic:${value.topicKey}`)) return 'unknown-topic';
	for (const [name, other] of entries) {
		if (!name.startsWith('room:') || (other as RoomRow).kind !== value.kind) continue;
		if (value.kind !== 'breakout' || (other as RoomRow).topicKey === value.topicKey) return 'twice';
	}
	return { id: ids.room(id) ?? id, value };
}

function placePerson(id: string, value: Row, entries: ReadonlyMap<string, unknown>, ids: ArchiveIds): Placed {
	const personId = ids.person(id) ?? id;
	if (value.roomId === undefined) return { id: personId, value };
	const roomId = ids.room(String(value.roomId));
	if (roomId !== undefined && entries.has(`room:${roomId}`)) return { id: personId, value: { ...value, roomId } };
	const { roomId: _, ...rest } = value;
	return { id: personId, value: rest, lost: 'roomId' };
}

function readInfo(value: unknown): Info {
	const checked = checkFields(infoSchema, isSmallJson(value) ? value : undefined);
	if (checked.ok) return { ...(value as object), ...checked.value };
	const [issue] = checked.issues;
	throw issue ? issueError({ ...issue, path: ['documents', 'workshop', 'info', ...issue.path] }) : new AppError('invalid-field', { field: `${PATH}.info` });
}

const isSmallJson = (value: unknown): boolean => value !== undefined && isPlainJson(value) && JSON.stringify(value).length <= MAX_VALUE_LENGTH;
