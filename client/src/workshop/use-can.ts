/** May I? The same table that the server asks, so that nothing is offered that would be refused. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { type Right, whyNot } from '@rembuk/shared/workshop/can';
import { useWorkshop } from './use-workshop.ts';

interface What {
	roomId: string;
	/** Participant id of who wrote it; nobody's when missing. */
	author?: string | undefined;
}

/** Why I may not, as a refusal code; null when I may. */
export function useWhyNot(right: Right, subject: What): ErrorCode | null {
	const { me, view } = useWorkshop();
	const room = view.facts(subject.roomId);
	if (!room) return 'unknown-room';
	return whyNot(me, right, { room, author: subject.author }, view.settings());
}

/**
 * True when I may do it.
 * @example
 * const mayWrite = useCan('thing.create', { roomId });
 */
export const useCan = (right: Right, subject: What): boolean => useWhyNot(right, subject) === null;

/** The rights of the single thing by its author, for whoever draws many of them. */
export interface AuthorRights {
	canEdit(author: string | undefined): boolean;
	canDelete(author: string | undefined): boolean;
}

/** What I may do with the things of a room, asked author by author. */
export function useAuthorRights(roomId: string): AuthorRights {
	const { me, view } = useWorkshop();
	const may = (right: Right) => (author: string | undefined) => {
		const room = view.facts(roomId);
		return room !== undefined && whyNot(me, right, { room, author }, view.settings()) === null;
	};
	return { canEdit: may('thing.edit'), canDelete: may('thing.delete') };
}
