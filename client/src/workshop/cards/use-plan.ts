/** The workshop's plan as React values: cards, one card, and the two registers; each draws again only when it has changed. */
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import type { Milestone, Stakeholder } from '@rembuk/shared/plan/plan-doc';
import type { UnreadCard } from '@rembuk/shared/plan/unread-cards';
import { useSyncExternalStore } from 'react';
import { useWorkshop } from '../use-workshop.ts';
import { planStore } from './plan-store.ts';

/** All cards of the workshop that stand, oldest first. */
export function useCards(): readonly ActionCard[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().cards);
}

/** All cards, also those that were merged into another one. */
export function useAllCards(): readonly ActionCard[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().allCards);
}

/** One card, or undefined when there is none (any more). */
export function useCard(cardId: string): ActionCard | undefined {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.card(cardId));
}

/** The cards that this page cannot read, as a whole or in part. */
export function useUnreadCards(): readonly UnreadCard[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().unread);
}

/** The stakeholder register in its order. */
export function useStakeholders(): readonly Stakeholder[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().stakeholders);
}

/** The stakeholder register with those that were merged into another one. */
export function useAllStakeholders(): readonly Stakeholder[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().allStakeholders);
}

/** The milestones in their order. */
export function useMilestones(): readonly Milestone[] {
	const store = planStore(useWorkshop().doc);
	return useSyncExternalStore(store.subscribe, () => store.snapshot().milestones);
}
