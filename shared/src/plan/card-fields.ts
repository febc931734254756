/** The fields of an action card as the plan keeps them: the validator of each cell's value, and how it becomes part of a card. Knows no document. */
import * as z from 'zod/mini';
import {
	type ActionCard,
	CARD_STATUSES,
	CARD_TEXT_LIMIT,
	type CardStatus,
	EDITED_FIELDS,
	type Responsible,
	responsibleKey,
	responsibleSchema,
	type SourceCluster,
	type SourceNote,
	type StatusStep,
	saidSchema,
	sourceClusterSchema,
	sourceNoteSchema,
	statusStepSchema,
} from './action-card.ts';
import { type Answer, answerSchema } from './answer.ts';
import { type Due, dueSchema } from './due.ts';

interface Field {
	schema: z.ZodMiniType;
	/** True when each entry is a cell of its own, so that two additions at once both stay. */
	isList: boolean;
	/** Puts a value that its schema accepts into a card. */
	set(card: ActionCard, value: unknown, item: string): void;
}

const one = (schema: z.ZodMiniType, set: Field['set']): Field => ({ schema, isList: false, set });
const list = (schema: z.ZodMiniType, set: Field['set']): Field => ({ schema, isList: true, set });

export const CARD_FIELDS = {
	status: one(z.enum(CARD_STATUSES), (card, value) => {
		card.status = value as CardStatus;
	}),
	due: one(dueSchema, (card, value) => {
		card.due = value as Due;
	}),
	/** As it was kept before it became a text of its own; the text comes first. */
	statusNote: one(z.string().check(z.maxLength(CARD_TEXT_LIMIT)), (card, value) => {
		card.statusNote ||= value as string;
	}),
	who: list(responsibleSchema, (card, value) => card.who.push(value as Responsible)),
	for: list(z.literal(true), (card, _, item) => card.forWhom.push(item)),
	source: list(sourceNoteSchema, (card, value) => card.sources.push(value as SourceNote)),
	cluster: list(sourceClusterSchema, (card, value) => card.clusters.push(value as SourceCluster)),
	log: list(statusStepSchema, (card, value) => card.history.push(value as StatusStep)),
	answer: list(answerSchema, (card, value, item) => {
		card.answers = { ...card.answers, [item]: value as Answer };
	}),
	edit: list(saidSchema, (card, value, item) => {
		const field = EDITED_FIELDS.find((one) => one === item);
		if (field) card.edits = { ...card.edits, [field]: saidSchema.parse(value) };
	}),
	parent: list(saidSchema, (card, _, item) => card.parents.push(item)),
	apart: list(saidSchema, (card, _, item) => {
		card.apart = [...(card.apart ?? []), item].sort();
	}),
} satisfies Record<string, Field>;
export type CardField = keyof typeof CARD_FIELDS;

/** True for a field that the server alone writes. */
export const isServersOwn = (field: string | undefined): boolean => field === 'log' || field === 'answer' || field === 'edit';

/** The words of a card; each is a text of its own, so that two people in it merge. */
export const CARD_TEXTS = ['what', 'indicator', 'statusNote'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

/** Puts the lists of a card in an order that depends on nothing but their content. */
export function sortLists(card: ActionCard): void {
	card.who.sort((a, b) => responsibleKey(a).localeCompare(responsibleKey(b)));
	card.forWhom.sort();
	card.sources.sort((a, b) => a.at - b.at || a.noteId.localeCompare(b.noteId));
	card.clusters.sort((a, b) => a.at - b.at || a.clusterId.localeCompare(b.clusterId));
	card.history = inTurn(card.history);
	card.parents.sort();
}

const signOf = ({ from, to, by, note = '' }: StatusStep): string => [from, to, by, note].join('\n');

/** Steps in the order in which they were made; those of one moment follow from one another, in a copy of the plan as in the plan itself. */
function inTurn(steps: readonly StatusStep[]): StatusStep[] {
	const left = [...steps].sort((a, b) => a.at - b.at || (signOf(a) < signOf(b) ? -1 : 1));
	const turn: StatusStep[] = [];
	for (let [first] = left; first; [first] = left) {
		const { at } = first;
		const next = left.findIndex((step) => step.at === at && step.from === (turn.at(-1)?.to ?? 'open'));
		turn.push(...left.splice(Math.max(0, next), 1));
	}
	return turn;
}
