/** What a power is: data plus one function. The server performs it on the workshop room's document; everybody sees the effect through the pipe. */
import type * as z from 'zod/mini';
import type { ErrorCode } from '../errors.ts';
import type { ActionCard } from '../plan/action-card.ts';
import type { MergedBase } from '../plan/merge-cards.ts';
import type { Milestone, Stakeholder } from '../plan/plan-doc.ts';
import type { Message, Values } from '../text/messages.ts';
import type { WorkshopView, WorkshopWriter } from '../workshop/workshop-doc.ts';

/** What a power may touch and know. */
export interface PowerContext {
	view: WorkshopView;
	write: WorkshopWriter;
	/** The registers of the plan: `undefined` removes an entry. */
	register: {
		/** Those that stand; {@link allStakeholders} has also those that were merged into another one. */
		stakeholders(): Stakeholder[];
		allStakeholders(): Stakeholder[];
		milestones(): Milestone[];
		setStakeholder(key: string, value: Omit<Stakeholder, 'key'> | undefined): void;
		setMilestone(key: string, value: Omit<Milestone, 'key'> | undefined): void;
		/** True when a card names it. */
		isUsed(kind: 'stakeholder' | 'milestone' | 'sector', key: string): boolean;
	};
	plan: {
		/** All cards, those that were merged into another one included. */
		cards(): ActionCard[];
		/** Makes a card out of others, which stand aside as long as it stands, and shows it on the board of its room. */
		merge(cards: readonly ActionCard[], base: MergedBase): void;
		/** Takes it away again, from the board too. */
		unmerge(card: Pick<ActionCard, 'id' | 'roomId'>): void;
	};
	/** Server time, ms since 1970. */
	now: number;
	/** The participant id of who performs it. */
	actorId: string;
	newId(): string;
	/** Asks for a new board room; its id is known at once, its board is made by the server after the power. */
	newRoom(room: { topicKey: string; starterNotes: readonly string[] }): string;
}

/** Answers what a power found wrong, as a refusal; the field is the argument's name. */
export interface PowerRefusal {
	code: ErrorCode;
	field?: string;
	values?: Values;
	/** What the field may be, when it is none of these. */
	allowed?: readonly string[];
	/** What is wrong with the field, as `text/describe-issue.ts` names it. */
	reason?: string;
}

export interface Power<Args extends z.ZodMiniType = z.ZodMiniType> {
	/** Kebab-case, as in `POST …/powers/:name`. */
	name: string;
	label: Message;
	args: Args;
	/** Changes the workshop, or answers why not (then it must have written nothing). Extra fields of the answer go to the caller. */
	perform(context: PowerContext, args: z.infer<Args>): PowerRefusal | Record<string, unknown> | undefined;
}

/** Declares a power and keeps the type of its arguments. */
export const definePower = <Args extends z.ZodMiniType>(power: Power<Args>): Power<Args> => power;
