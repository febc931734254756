/** Somebody of the roster comes for the first time: from now on they are there, since now. */
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import type { LiveWorkshop } from './live-workshop.ts';

/** Writes nothing for whoever has come before. */
export async function arrive({ room, view }: LiveWorkshop, participantId: string, at: number): Promise<void> {
	const person = view.person(participantId);
	if (person?.expected !== true) return;
	const { id, expected: _, ...row } = person;
	await room.transact((doc) => writeWorkshop(doc).setRow('person', id, { ...row, joinedAt: at }));
}
