/** The sifted plan in the view that was asked for. */
import { Stack, Text } from '@mantine/core';
import { missingParts } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../lib/text.tsx';
import { UnreadCards } from '../../workshop/cards/unread-cards.tsx';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { FilterBar } from './filter-bar.tsx';
import { ListView } from './list-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { isSifted, siftPlan } from './plan-query.ts';
import { StatusBoard } from './status-board.tsx';
import { TimelineView } from './timeline-view.tsx';
import { usePlanFacts } from './use-plan-facts.ts';
import { usePlanQuery } from './use-plan-query.ts';
import styles from './views.module.css';
import { viewsMessages } from './views-messages.ts';

export const PLAN_VIEWS = ['list', 'board', 'matrix', 'timeline'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

interface Props {
	view: PlanView;
	/** Whose cards are shown, in this order. */
	rooms: readonly Room[];
	onOpen(cardId: string): void;
}

export function PlanViews({ view, rooms, onOpen }: Props) {
	const t = useText(viewsMessages);
	const [query, change] = usePlanQuery();
	const facts = usePlanFacts(rooms);
	const now = useDeferredValue(useCards()); // whoever types in an open card does not wait for all the others behind it
	const all = useMemo(() => now.filter((card) => facts.roomIds.includes(card.roomId)), [now, facts]);
	const cards = useMemo(() => siftPlan(all, query, facts), [all, query, facts]);
	const shared = { cards, facts, onOpen };
	return (
		<div className={styles.views}>
			<FilterBar query={query} onChange={change} rooms={rooms} cards={all} />
			<Text role="status">
				<Text span fw={600}>
					{t('shown', { n: cards.length, incomplete: cards.filter((card) => missingParts(card).length > 0).length })}
				</Text>
				{isSifted(query) && ` · ${t('shown-of', { n: cards.length, all: all.length })}`}
			</Text>
			<UnreadCards />
			{cards.length === 0 ? (
				<Text c="dimmed">{t(all.length === 0 ? 'none-yet' : 'none-found')}</Text>
			) : (
				<Stack gap="md">
					{view === 'list' && <ListView {...shared} sort={query.sort} />}
					{view === 'board' && <StatusBoard {...shared} />}
					{view === 'matrix' && <MatrixView {...shared} stakeholder={query.stakeholder} />}
					{view === 'timeline' && <TimelineView {...shared} sort={query.sort} />}
				</Stack>
			)}
		</div>
	);
}
