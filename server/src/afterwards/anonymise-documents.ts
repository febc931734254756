/** Writes the documents of a workshop anew without its people: a document keeps its history, so that only a new one forgets. Knows no storage. */
import { recordsOf, SCHEMA_KEY } from '@rembuk/shared/board/board-doc';
import { createRecord, readRecords } from '@rembuk/shared/board/record-codec';
import { newId } from '@rembuk/shared/ids';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { type Person, viewWorkshop, WORKSHOP_ROOT, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';
import { anonymisePlan } from './anonymise-plan.ts';
import type { Forgetting } from './forgetting.ts';

/** All look alike. */
const COLOUR = '#5f5f6b';

/** The workshop room: of its people only how many came from each sector is left, and those who lead, without their names. */
export function anonymiseWorkshop(from: Y.Doc, to: Y.Doc, forgetting: Forgetting): void {
	const view = viewWorkshop(from);
	const write = writeWorkshop(to);
	const workshop = to.getMap<unknown>(WORKSHOP_ROOT);
	for (const [name, value] of from.getMap<unknown>(WORKSHOP_ROOT)) {
		if (name.startsWith('person:') || name === 'announcement') continue;
		const key = forgetting.keyWithoutPeople(name);
		if (key !== undefined) workshop.set(key, forgetting.withoutPeople(value));
	}
	const at = Date.parse(view.info()?.date ?? '') || 0;
	for (const { id, role, sector } of view.people()) {
		const person: Omit<Person, 'id'> = { name: forgetting.titleOf(role), role, sector, joinedAt: at, colour: COLOUR };
		write.setRow('person', isLeader(role) ? id : newId(), person);
	}
	anonymisePlan(from, to, forgetting);
}

/** A board: every note and drawing stays as it is, without its author. */
export function anonymiseBoard(from: Y.Doc, to: Y.Doc, { withoutPeople }: Forgetting): void {
	const schema = recordsOf(from).get(SCHEMA_KEY);
	if (schema !== undefined) recordsOf(to).set(SCHEMA_KEY, schema);
	for (const { meta, ...record } of readRecords(from)) {
		const { author: _, onBehalfOf: __, ...rest } = (meta ?? {}) as Record<string, unknown>;
		createRecord(to, { ...record, meta: withoutPeople(rest) });
	}
}
