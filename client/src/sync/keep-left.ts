/** What pages that are gone have left unsent in a workshop that was deleted: nothing will bring it to a server, so it is kept to be copied. Opens no room. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { keepCopy } from './kept-copies.ts';
import { findNotTaken } from './not-taken.ts';
import { copyName, readCopy } from './offline-copy.ts';
import { unsavedByRoom, unsavedNotes } from './unsaved-notes.ts';

/** Keeps all that a person has left unsent, in whichever room of theirs; once. */
export async function keepLeft(owner: string, code: ErrorCode): Promise<void> {
	for (const [roomId, notes] of await unsavedByRoom(owner)) {
		const name = copyName(roomId, owner);
		await keepCopy({ roomId, owner, code, ...findNotTaken(await readCopy(name), notes) });
		await unsavedNotes(name).claim(notes); // afterwards: a page that dies in between leaves it to the next one
	}
}
