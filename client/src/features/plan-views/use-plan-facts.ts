/** What the views know beside the cards: whose sector, which days, what day it is, and who may change what. Draws nothing. */
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { dueDays, nextOccurrence } from '@rembuk/shared/plan/due';
import { dayOfMoment } from '@rembuk/shared/text/dates';
import { whyNot } from '@rembuk/shared/workshop/can';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { useMemo } from 'react';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import type { PlanFacts } from './plan-query.ts';

export interface ViewFacts extends PlanFacts {
	/** The workshop's day and today, where the workshop is. */
	workshopDay: string;
	today: string;
	/** The days of a card in their order, where they are known. */
	daysOf(card: ActionCard): { from?: string | undefined; to?: string | undefined };
	reachedOn(milestone: string): string | undefined;
	mayChange(card: ActionCard): boolean;
}

export function usePlanFacts(rooms: readonly Room[]): ViewFacts {
	const { view, me, serverNow } = useWorkshop();
	const words = useCardWords();
	const milestones = useMilestones();
	return useMemo(() => {
		const info = view.info();
		const workshopDay = info?.date ?? '';
		const today = dayOfMoment(serverNow(), info?.timezone ?? 'Asia/Jakarta');
		const reachedOn = (key: string) => milestones.find((row) => row.key === key)?.reachedOn;
		const daysOf = (card: ActionCard) => {
			const days = card.due ? dueDays(card.due, workshopDay, reachedOn) : {};
			const isTurned = days.from !== undefined && days.to !== undefined && days.from > days.to; // a window may have been written the wrong way round
			return isTurned ? { from: days.to, to: days.from } : days;
		};
		return {
			roomIds: rooms.map((room) => room.roomId),
			workshopDay,
			today,
			daysOf,
			reachedOn,
			lastDay: ({ due, ...card }) => (due?.kind === 'recurring' ? nextOccurrence(due.every, workshopDay, today) : daysOf({ due, ...card }).to),
			sectorOf: (id) => view.person(id)?.sector,
			mayChange: (card) => {
				const room = view.facts(card.roomId);
				return room !== undefined && whyNot(me, 'plan.write', { room, author: card.author }, view.settings()) === null;
			},
			wordsOf: (card) =>
				[
					card.what,
					...card.who.map(words.who),
					...card.forWhom.map(words.stakeholder),
					words.due(card.due),
					card.indicator,
					card.statusNote,
					...card.sources.map((source) => source.text),
					...card.clusters.map((cluster) => cluster.title),
				].join(' '),
		};
	}, [rooms, view, me, serverNow, words, milestones]);
}
