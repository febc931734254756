/** What the server wrote beside a card (its history and its answers) stays when the card is deleted, so that one that comes back has it again. Knows no rights. */
import { isServersOwn } from '@rembuk/shared/plan/card-fields';
import { PLAN_ROOT, parsePlanKey } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';
import { cardName, type PlanChange } from './plan-values.ts';

/** The histories of so many deleted cards are kept; the longest unchanged ones give way. */
export const MOST_KEPT = 200;

/**
 * Remembers the server's own cells that a change removes, before it is applied.
 * @returns writes them back when it has been; says whether it wrote. The caller has the transaction open.
 */
export function keepHistories({ keys }: PlanChange, doc: Y.Doc): (target: Y.Doc) => boolean {
	const plan = doc.getMap(PLAN_ROOT);
	const removed = keys.filter(({ key, name }) => isServersOwn(key.field) && plan.has(name)).map(({ name }) => [name, plan.get(name)] as const);
	const hasRemoved = keys.some(({ key, change }) => key.kind === 'card' && key.field === undefined && change.kind === 'remove');
	return (target) => {
		const map = target.getMap<unknown>(PLAN_ROOT);
		const gone = removed.filter(([name]) => !map.has(name));
		for (const [name, value] of gone) map.set(name, value);
		return (hasRemoved && forgetOldest(map)) || gone.length > 0;
	};
}

function forgetOldest(map: Y.Map<unknown>): boolean {
	const kept = new Map<string, { last: number; names: string[] }>();
	for (const [name, value] of map) {
		const key = parsePlanKey(name);
		if (!isServersOwn(key?.field) || !key || map.has(cardName(key.id))) continue;
		const history = kept.get(key.id) ?? { last: 0, names: [] };
		history.names.push(name);
		history.last = Math.max(history.last, (value as { at: number }).at);
		kept.set(key.id, history);
	}
	const oldest = [...kept.values()].sort((a, b) => a.last - b.last).slice(0, Math.max(0, kept.size - MOST_KEPT));
	for (const name of oldest.flatMap(({ names }) => names)) map.delete(name);
	return oldest.length > 0;
}
