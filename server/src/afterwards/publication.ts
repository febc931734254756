/** What of a workshop is public: the facilitator's choices, and what follows where nothing was chosen. Knows no link and no page. */
import { must } from '@rembuk/shared/assert';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { readAllCards, readCards } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';
import type { Storage } from '../storage/storage.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';

type Choices = Record<string, boolean>;

export interface Publication {
	isOpen: boolean;
	showNames: boolean;
	/** By room id; a room that is not in it follows whether it is open to everybody. */
	rooms: Choices;
	/** By card id; a card that is not in it follows its room. */
	cards: Choices;
}

const CLOSED: Publication = { isOpen: false, showNames: false, rooms: {}, cards: {} };

/** The choices made so far. */
export async function readPublication({ db }: Pick<Storage, 'db'>, workshopId: string): Promise<Publication> {
	const row = await db.selectFrom('publications').selectAll().where('workshop_id', '=', workshopId).executeTakeFirst();
	if (!row) return CLOSED;
	const { is_open, show_names, rooms, cards } = row;
	return { isOpen: is_open === 1, showNames: show_names === 1, rooms: JSON.parse(rooms) as Choices, cards: JSON.parse(cards) as Choices };
}

/** The statement that keeps them. */
export function writePublication({ db }: Pick<Storage, 'db'>, workshopId: string, { isOpen, showNames, rooms, cards }: Publication) {
	const row = { is_open: Number(isOpen), show_names: Number(showNames), rooms: JSON.stringify(rooms), cards: JSON.stringify(cards) };
	return db
		.insertInto('publications')
		.values({ workshop_id: workshopId, ...row })
		.onConflict((conflict) => conflict.column('workshop_id').doUpdateSet(row));
}

type View = LiveWorkshop['view'];

/** What was chosen for an id; somebody may call a card "constructor". */
const chosen = (choices: Choices, id: string): boolean | undefined => (Object.hasOwn(choices, id) ? choices[id] : undefined);

/** A room that everybody of the workshop may enter is public when the page is open, unless chosen otherwise. */
export function isRoomPublic({ rooms }: Publication, view: View, roomId: string): boolean {
	const facts = view.facts(roomId);
	return chosen(rooms, roomId) ?? (facts !== undefined && (facts.kind === 'plenary' || facts.open));
}

/**
 * Answers whether a card is public: it follows its room, unless chosen otherwise. A merged card lies in the plenary and has the words of those it was made of:
 * where one of them was hidden by hand, it is hidden too.
 */
export function cardsPublic(publication: Publication, view: View, doc: Y.Doc): (card: Pick<ActionCard, 'id' | 'roomId' | 'parents'>) => boolean {
	const { rooms, cards } = publication;
	const all = new Map(readAllCards(doc).map((card) => [card.id, card]));
	const isHiddenByHand = (card: Pick<ActionCard, 'id' | 'roomId' | 'parents'>, seen: ReadonlySet<string>): boolean => {
		const choice = chosen(cards, card.id) ?? chosen(rooms, card.roomId);
		if (choice !== undefined) return !choice;
		return hasHiddenParent(card, seen);
	};
	const hasHiddenParent = ({ id, parents }: Pick<ActionCard, 'id' | 'parents'>, seen: ReadonlySet<string> = new Set()): boolean =>
		parents.some((parentId) => {
			const parent = all.get(parentId);
			return parent !== undefined && !seen.has(parentId) && isHiddenByHand(parent, new Set([...seen, id]));
		});
	return (card) => chosen(cards, card.id) ?? (isRoomPublic(publication, view, card.roomId) && !hasHiddenParent(card));
}

/** The choices as those who lead see them. */
export function showPublication(publication: Publication, { view, room }: Pick<LiveWorkshop, 'view' | 'room'>) {
	const isPublic = cardsPublic(publication, view, room.doc);
	const boards = view.rooms().filter(({ kind }) => kind !== 'workshop');
	return {
		isOpen: publication.isOpen,
		showNames: publication.showNames,
		rooms: boards.map(({ roomId, kind, topicKey }) => ({
			roomId,
			kind: kind as 'plenary' | 'breakout',
			title: topicKey === undefined ? undefined : must(view.topic(topicKey), 'a room of a topic').title,
			isPublic: isRoomPublic(publication, view, roomId),
			isChosen: Object.hasOwn(publication.rooms, roomId),
		})),
		cards: readCards(room.doc).map((card) => ({
			cardId: card.id,
			roomId: card.roomId,
			what: card.what,
			isPublic: isPublic(card),
			isChosen: Object.hasOwn(publication.cards, card.id),
		})),
	};
}

/** New choices over old ones; null takes one back, and what is gone is forgotten. */
export function choose(old: Choices, news: Record<string, boolean | null> | undefined, known: ReadonlySet<string>): Choices {
	const merged = { ...old, ...news };
	return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, boolean] => entry[1] !== null && known.has(entry[0])));
}
