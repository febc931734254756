/** Enters stakeholders into the register of the plan, and merges two that are the same; what names the one then means the other. Knows no rights. */
import type * as Y from 'yjs';
import { newId } from '../ids.ts';
import type { LocalText } from '../text/locale.ts';
import { PLAN_ROOT, readAllStakeholders, standingStakeholder, writeRegisters } from './plan-doc.ts';

/** True when a text is that title in any language, whatever its capitals. */
export function isTitle(title: LocalText, text: string): boolean {
	const wanted = text.trim().toLowerCase();
	return (typeof title === 'string' ? [title] : [title.id, title.en]).some((one) => one?.trim().toLowerCase() === wanted);
}

/**
 * Enters somebody into the stakeholder register and answers the key; one that is there under that title in any language is not entered twice.
 * The key comes from the title, so that two people who enter the same one at once make one entry.
 */
export function addStakeholder(doc: Y.Doc, title: string, origin?: unknown): string {
	const rows = readAllStakeholders(doc);
	const wanted = title.trim();
	const known = rows.find((row) => isTitle(row.title, wanted));
	if (known) return standingStakeholder(doc)(known.key);
	const slug = wanted
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 48);
	const key = slug === '' || doc.getMap(PLAN_ROOT).has(`stakeholder:${slug}`) ? newId() : slug;
	const order = rows.reduce((last, row) => Math.max(last, row.order), -1) + 1;
	doc.transact(() => writeRegisters(doc).setStakeholder(key, { title: wanted, order }), origin);
	return key;
}
