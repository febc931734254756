/** The action card: what · who · for whom · by when · status, with the notes it came from. Knows no document and no canvas. */
import * as z from 'zod/mini';
import { hasWords } from '../text/clean-text.ts';
import type { Answer } from './answer.ts';
import type { Due } from './due.ts';

/** The longest text of a card, in UTF-16 units. */
export const CARD_TEXT_LIMIT = 2000;

export const CARD_STATUSES = ['open', 'under-way', 'done', 'dropped'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

/** One of those responsible: a person or a sector of the workshop, an institution of the stakeholder register, or free text. */
export const responsibleSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('participant'), participantId: z.string().check(z.minLength(1), z.maxLength(64)) }),
	z.object({ kind: z.literal('stakeholder'), key: z.string().check(z.minLength(1), z.maxLength(64)) }),
	z.object({ kind: z.literal('sector'), key: z.string().check(z.minLength(1), z.maxLength(64)) }),
	z.object({ kind: z.literal('text'), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
]);
export type Responsible = z.infer<typeof responsibleSchema>;

/** A source note with its words as they were when the card was made. */
export const sourceNoteSchema = z.object({
	noteId: z.string().check(z.minLength(1), z.maxLength(64)),
	roomId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
	text: z.string().check(z.maxLength(20_000)),
	author: z.optional(z.string().check(z.maxLength(64))),
	at: z.number(),
	/** The cluster (a frame of the board) that it lay in then; see {@link SourceCluster}. */
	clusterId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});
export type SourceNote = z.infer<typeof sourceNoteSchema>;

/** A cluster that source notes lay in, with its title as it was when the card was made. */
export const sourceClusterSchema = z.object({
	clusterId: z.string().check(z.minLength(1), z.maxLength(64)),
	roomId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
	title: z.string().check(z.maxLength(500)),
	at: z.number(),
});
export type SourceCluster = z.infer<typeof sourceClusterSchema>;

/** One step of a card's history: who took it from one status to another, when, and what the progress note said then. Written by the server alone. */
export const statusStepSchema = z.object({
	/** Milliseconds since 1970, server time. */
	at: z.number(),
	/** Participant id. */
	by: z.string().check(z.maxLength(64)),
	from: z.enum(CARD_STATUSES),
	to: z.enum(CARD_STATUSES),
	note: z.optional(z.string().check(z.maxLength(CARD_TEXT_LIMIT))),
});
export type StatusStep = z.infer<typeof statusStepSchema>;

/** What of a card is noted when it changes; the status has a history of its own. */
export const EDITED_FIELDS = ['what', 'who', 'for', 'due', 'indicator'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** What somebody said of two cards: that one was merged out of the other, or that they are not the same. Who, and when. */
export const saidSchema = z.object({ at: z.number(), by: z.string().check(z.maxLength(64)) });

export interface ActionCard {
	id: string;
	/** The room that made it; its people may change it. */
	roomId: string;
	/** Participant id of who made it. */
	author: string;
	/** Milliseconds since 1970, by the maker's clock. */
	createdAt: number;
	what: string;
	who: Responsible[];
	/** Keys of the stakeholder register. */
	forWhom: string[];
	due?: Due | undefined;
	/** How one will see that it is done; '' when nobody said. */
	indicator: string;
	status: CardStatus;
	statusNote: string;
	/** Oldest first; empty as long as the status was never changed. */
	history: StatusStep[];
	/** What those responsible said to it, by {@link responsibleKey}; absent as long as nobody did. */
	answers?: Record<string, Answer> | undefined;
	/** Who changed a field last after the card was made, and when; absent as long as nobody did. Written by the server alone. */
	edits?: Partial<Record<EditedField, z.infer<typeof saidSchema>>> | undefined;
	sources: SourceNote[];
	clusters: SourceCluster[];
	/** Ids of the cards that this one was merged out of; they stay as they were. */
	parents: string[];
	/** Ids of cards that look like this one and are not the same, as somebody said; absent when nobody did. */
	apart?: string[] | undefined;
	/** The card that this one was merged into, as long as that one stands. */
	mergedInto?: string | undefined;
}

/** A card of which nothing is known but who began it. */
export const blankCard = (base: Pick<ActionCard, 'id' | 'roomId' | 'author' | 'createdAt'>): ActionCard => ({
	...base,
	what: '',
	who: [],
	forWhom: [],
	indicator: '',
	status: 'open',
	statusNote: '',
	history: [],
	sources: [],
	clusters: [],
	parents: [],
});

export const CARD_PARTS = ['what', 'who', 'forWhom', 'due'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** The parts that a card still lacks, in the order people read them; empty when it is complete. */
export function missingParts(card: Pick<ActionCard, 'what' | 'who' | 'forWhom' | 'due'>): CardPart[] {
	const has: Record<CardPart, boolean> = {
		what: hasWords(card.what),
		who: card.who.length > 0,
		forWhom: card.forWhom.length > 0,
		due: card.due !== undefined,
	};
	return CARD_PARTS.filter((part) => !has[part]);
}

/** A stable key for one of those responsible, so that adding the same one twice is one entry. */
export function responsibleKey(who: Responsible): string {
	if (who.kind === 'participant') return `p.${who.participantId}`;
	if (who.kind === 'text') return `t.${hashText(who.text)}`;
	return `${who.kind === 'stakeholder' ? 's' : 'c'}.${who.key}`;
}

/** FNV-1a over UTF-16, as base 36: short and stable, no secret. */
function hashText(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return hash.toString(36);
}
