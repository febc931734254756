/** POST /api/workshops/:id/notes */
import { addNote } from '@rembuk/shared/api/add-note';
import { addNote as add } from '../workshops/add-note.ts';
import { defineRoute, type Services } from './services.ts';

export const addNoteRoute = ({ registry }: Services) =>
	defineRoute(addNote, async ({ body, caller: { actor, live } }) => ({ noteId: await add(registry, live, actor, body) }));
