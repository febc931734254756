/** Says a card's parts in the reader's language: who, for whom, by when, what it lacks. Knows no layout. */
import { type ActionCard, missingParts, type Responsible } from '@rembuk/shared/plan/action-card';
import type { Due } from '@rembuk/shared/plan/due';
import { withoutTurns } from '@rembuk/shared/text/clean-text';
import { countdownInWords } from '@rembuk/shared/text/countdown';
import { dueInWords } from '@rembuk/shared/text/dates';
import { pickText } from '@rembuk/shared/text/locale';
import { formatMessage } from '@rembuk/shared/text/messages';
import { useMemo } from 'react';
import { useLocale } from '../../lib/text.tsx';
import { useWorkshop } from '../use-workshop.ts';
import { cardMessages, partMessages, statusMessages } from './card-messages.ts';
import { useMilestones, useStakeholders } from './use-plan.ts';

export interface CardWords {
	/** One of those responsible by name. */
	who(responsible: Responsible): string;
	/** A stakeholder by title. */
	stakeholder(key: string): string;
	/** A participant's name; the words for a starter note when there is none. */
	author(participantId: string | undefined): string;
	/** By when, '' when it is missing. */
	due(due: Due | undefined): string;
	/** How long a card that is not done has, seen from a day (YYYY-MM-DD); '' where there is nothing to count to. */
	countdown(card: ActionCard, today: string): string;
	status(card: ActionCard): string;
	/** "Lacks: who and by when"; '' when the card is complete. */
	lacks(card: ActionCard): string;
	/** Several things in one phrase: "A, B, and C". */
	list(parts: readonly string[]): string;
}

/**
 * @example
 * const words = useCardWords();
 * words.list(card.who.map(words.who));
 */
export function useCardWords(): CardWords {
	const { view } = useWorkshop();
	const { locale } = useLocale();
	const stakeholders = useStakeholders();
	const milestones = useMilestones();
	return useMemo(() => {
		const say = (key: keyof typeof cardMessages, values?: Record<string, string>) => formatMessage(cardMessages[key], locale, values);
		const titleOf = (rows: readonly { key: string; title: Parameters<typeof pickText>[0] }[], key: string) =>
			pickText(rows.find((row) => row.key === key)?.title, locale);
		const stakeholder = (key: string) => titleOf(stakeholders, key) || say('stakeholder-unknown');
		const list = (parts: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
		const reachedOn = (key: string) => milestones.find((row) => row.key === key)?.reachedOn;
		return {
			stakeholder,
			list,
			who(responsible) {
				switch (responsible.kind) {
					case 'participant':
						return view.person(responsible.participantId)?.name ?? say('someone-unknown');
					case 'stakeholder':
						return stakeholder(responsible.key);
					case 'sector':
						return titleOf(view.sectors(), responsible.key) || say('stakeholder-unknown');
					case 'text':
						return withoutTurns(responsible.text);
				}
			},
			author: (participantId) => (participantId === undefined ? say('starter-note') : (view.person(participantId)?.name ?? say('someone-unknown'))),
			due: (due) =>
				dueInWords(due, locale, {
					workshopDay: view.info()?.date ?? '',
					milestoneTitle: (key) => titleOf(milestones, key) || undefined,
					reachedOn,
				}),
			countdown: ({ status, due }, today) =>
				status === 'open' || status === 'under-way' ? countdownInWords(today, due, locale, { workshopDay: view.info()?.date ?? '', reachedOn }) : '',
			status: (card) => formatMessage(statusMessages[card.status], locale),
			lacks(card) {
				const missing = missingParts(card);
				return missing.length === 0 ? '' : say('lacks', { parts: list(missing.map((part) => formatMessage(partMessages[part], locale))) });
			},
		};
	}, [view, locale, stakeholders, milestones]);
}
