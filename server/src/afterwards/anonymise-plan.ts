/** The plan of a workshop without the people in it: responsible participants become their sector; who wrote, changed and answered is forgotten. Knows no storage. */
import { type Responsible, responsibleKey } from '@rembuk/shared/plan/action-card';
import { PLAN_ROOT, parsePlanKey, parsePlanText } from '@rembuk/shared/plan/plan-doc';
import { replaceText } from '@rembuk/shared/text/replace-text';
import type * as Y from 'yjs';
import type { Forgetting } from './forgetting.ts';

/** Copies the plan into a new document. The caller opens the transaction. */
export function anonymisePlan(from: Y.Doc, to: Y.Doc, forgetting: Forgetting): void {
	const { withoutPeople } = forgetting;
	const plan = to.getMap<unknown>(PLAN_ROOT);
	const answers: [cardId: string, key: string, value: unknown][] = [];
	/** What became of those responsible, card by card: key before → key now. */
	const became = new Map<string, string | undefined>();
	for (const [name, value] of from.getMap<unknown>(PLAN_ROOT)) {
		const key = parsePlanKey(name);
		if (key?.field !== undefined && !from.getMap(PLAN_ROOT).has(`card:${key.id}`)) continue; // of a deleted card
		if (key?.field === 'who') {
			const who = responsible(value as Responsible, forgetting);
			became.set(`${key.id}/${key.item}`, who && responsibleKey(who));
			if (who) plan.set(`card:${key.id}/who.${responsibleKey(who)}`, who);
		} else if (key?.field === 'answer') answers.push([key.id, key.item ?? '', value]);
		else if (key?.field === 'source') {
			const { author: _, ...source } = value as { author?: string };
			plan.set(name, withoutPeople(source));
		} else plan.set(name, withoutPeople(value));
	}
	for (const [cardId, key, value] of answers) {
		const now = became.get(`${cardId}/${key}`);
		if (now !== undefined) plan.set(`card:${cardId}/answer.${now}`, value);
	}
	for (const name of from.share.keys()) {
		if (parsePlanText(name) === null) continue;
		const words = from.getText(name).toString();
		if (words !== '') replaceText(to.getText(name), words);
	}
}

/** A person becomes a sector, or nobody in particular; also when only the name was written down. Other free text stays unless it is to go too. */
function responsible(who: Responsible, { sectorOf, someone, alsoFreeText, isName }: Forgetting): Responsible | undefined {
	if (who.kind === 'participant') {
		const sector = sectorOf(who.participantId);
		return sector === undefined ? { kind: 'text', text: someone } : { kind: 'sector', key: sector };
	}
	if (who.kind !== 'text') return who;
	if (isName(who.text)) return { kind: 'text', text: someone };
	return alsoFreeText ? undefined : who;
}
