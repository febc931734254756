/** What an archive says is public and how long it is kept, as it holds here: ids turned into those here, what points to nothing or is over named and left out. Pure. */
import type { Keeping } from '../workshop/keeping.ts';
import type { ArchiveIds } from './archive-ids.ts';
import type { LeftOutList } from './left-out.ts';

interface Here {
	ids: ArchiveIds;
	/** True for a card that comes back. */
	hasCard(cardId: string): boolean;
	/** Whether the workshop comes back closed: only then a deletion can be planned. */
	isClosed: boolean;
	/** ms since 1970. */
	now: number;
}

const PATH = 'keeping';

/** Reads it; absent stays absent. */
export function readKeeping({ publication, anonymisedAt, purgeAt }: Keeping, { ids, hasCard, isClosed, now }: Here, leftOut: LeftOutList): Keeping {
	const pick = (kind: 'rooms' | 'cards', choices: Record<string, boolean>, idHere: (old: string) => string | undefined): Record<string, boolean> =>
		Object.fromEntries(
			Object.entries(choices).flatMap(([old, isChosen]) => {
				const here = idHere(old);
				if (here === undefined) leftOut.add(`${PATH}.publication.${kind}.${old}`, kind === 'rooms' ? 'unknown-room' : 'unknown-card');
				return here === undefined ? [] : [[here, isChosen]];
			}),
		);
	// a plan that is over must not delete what somebody has just brought back
	const whyNot = purgeAt === undefined ? undefined : purgeAt <= now ? 'day-passed' : isClosed ? undefined : 'not-closed';
	if (whyNot !== undefined) leftOut.add(`${PATH}.purgeAt`, whyNot);
	return {
		...(publication && {
			publication: {
				showNames: publication.showNames,
				rooms: pick('rooms', publication.rooms, ids.room),
				cards: pick('cards', publication.cards, (old) => (hasCard(old) ? old : undefined)),
			},
		}),
		...(anonymisedAt !== undefined && { anonymisedAt }),
		...(purgeAt !== undefined && whyNot === undefined && { purgeAt }),
	};
}
