/** Writes a new workshop into the workshop room's document. Knows no storage. */
import { writeRegisters } from '@rembuk/shared/plan/plan-doc';
import { DEFAULT_SETTINGS } from '@rembuk/shared/workshop/can';
import type { WorkshopDefinition } from '@rembuk/shared/workshop/definition';
import type { RoomKind } from '@rembuk/shared/workshop/roles';
import { type Person, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';

export interface NewRoom {
	roomId: string;
	kind: RoomKind;
	topicKey?: string | undefined;
}

interface NewWorkshop {
	definition: WorkshopDefinition;
	code: string;
	rooms: readonly NewRoom[];
	facilitator: Person;
}

/** The caller opens the transaction. */
export function writeDefinition(doc: Y.Doc, { definition, code, rooms, facilitator }: NewWorkshop): void {
	const write = writeWorkshop(doc);
	const registers = writeRegisters(doc);
	write.setOne('info', { ...definition.workshop, code });
	write.setOne('settings', { ...DEFAULT_SETTINGS, joining: 'choose' });
	const each = <T>(rows: readonly T[], set: (row: T, order: number) => void): void => rows.forEach(set);
	each(definition.topics, ({ key, title, question }, order) => write.setRow('topic', key, { title, question, order, closed: false }));
	each(definition.sectors, ({ key, title, count }, order) => write.setRow('sector', key, { title, count, order }));
	each(definition.agenda, ({ key, kind, minutes, title }, order) => write.setRow('phase', key, { kind, minutes, title, order }));
	each(definition.stakeholders, ({ key, title }, order) => registers.setStakeholder(key, { title, order }));
	each(definition.milestones, ({ key, title, reachedOn }, order) => registers.setMilestone(key, { title, order, ...(reachedOn && { reachedOn }) }));
	each(rooms, ({ roomId, kind, topicKey }, order) => write.setRow('room', roomId, { kind, topicKey, locked: false, open: false, order }));
	const { id, ...person } = facilitator;
	write.setRow('person', id, person);
}
