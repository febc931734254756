/**
 * What a person wrote into a document whose room was written anew meanwhile: found in the old document, and written again into the fresh one where its thing
 * still is. Knows no room and no socket. Removals leave no trace to find: what was only removed stands again.
 */
import { PAGE_ID, type PlainRecord, parseTextName, RECORDS_ROOT } from '@rembuk/shared/board/board-doc';
import { isSame } from '@rembuk/shared/board/record-codec';
import { PLAN_ROOT, parsePlanText } from '@rembuk/shared/plan/plan-doc';
import * as Y from 'yjs';
import type { Turned } from './frame-place.ts';
import { placeOnPage } from './keep-places.ts';
import { mergeWords, readWords, type UnsentWords } from './merge-words.ts';
import type { Unsaved } from './send-ledger.ts';

/** One note, card, register entry … with what the server does not have of it. */
export interface UnsentThing {
	root: string;
	/** The key of its base. */
	id: string;
	/** The base itself, when this person made it. */
	made?: unknown;
	values: Map<string, unknown>;
	words: Map<string, UnsentWords>;
	/** Where this person saw it on the page, when it lay in a frame. */
	onPage?: Turned | undefined;
}

/** Everything that the given client ids have written from their clocks on and that still stands, in the order in which it was written. */
export function findUnsent(doc: Y.Doc, unsaved: readonly Unsaved[]): UnsentThing[] {
	const names = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
	const from = new Map(unsaved.map(({ client, from: clock }) => [client, clock]));
	const things = new Map<string, UnsentThing>();
	const thing = (root: string, id: string): UnsentThing => {
		const found = things.get(id) ?? { root, id, values: new Map(), words: new Map() };
		things.set(id, found);
		return found;
	};
	for (const [client, clock] of from) {
		for (const struct of doc.store.clients.get(client) ?? []) {
			if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= clock) continue;
			const root = names.get(struct.parent);
			if (root === undefined) continue;
			if (struct.parentSub !== null) {
				const [id = ''] = struct.parentSub.split('/');
				const value: unknown = struct.content.getContent().at(-1);
				if (id === struct.parentSub && struct.origin === null) thing(root, id).made = value;
				else thing(root, id).values.set(struct.parentSub, value);
				continue;
			}
			const card = parsePlanText(root);
			const id = card === null ? parseTextName(root) : `card:${card}`;
			if (id !== null) thing(card === null ? RECORDS_ROOT : PLAN_ROOT, id).words.set(root, readWords(doc.getText(root), from));
		}
	}
	return [...things.values()].map((found) => (found.root === RECORDS_ROOT ? { ...found, onPage: placeOnPage(doc, found.id) } : found));
}

/**
 * Writes it into a document that holds what the server holds: one transaction a thing, so that each is judged by itself. Answers whether all of it found its
 * place; a thing that others have removed stays removed. What stands there already is not written again.
 */
export function writeUnsent(doc: Y.Doc, things: readonly UnsentThing[]): boolean {
	const known = new Set(things.filter(({ made }) => made !== undefined).map(({ id }) => id));
	const isThere = (id: unknown): boolean => id === PAGE_ID || known.has(String(id)) || doc.getMap(RECORDS_ROOT).has(String(id));
	const write = ({ root, id, made, values, words, onPage }: UnsentThing, withValues: boolean): void =>
		doc.transact(() => {
			const map = doc.getMap<unknown>(root);
			let turn: number | undefined;
			if (made !== undefined && !map.has(id)) map.set(id, root === RECORDS_ROOT ? onSomething(made as PlainRecord, isThere, onPage) : made);
			for (const [name, wanted] of words) mergeWords(doc.getText(name), wanted);
			if (!withValues) return;
			for (const [key, value] of values) {
				const isAdrift = key.endsWith('/@') && !isThere((value as unknown[])[2] ?? PAGE_ID);
				const next = isAdrift ? (onPage ? [onPage.x, onPage.y] : (value as unknown[]).slice(0, 2)) : value;
				if (!isSame(map.get(key), next)) map.set(key, next);
				if (isAdrift && onPage) turn = onPage.rotation;
			}
			if (turn !== undefined && turn !== rotationOf(map, id)) map.set(`${id}/rotation`, turn);
		});
	// what is new comes first, because the rest may lie in it; a card is judged with all that it begins with
	for (const thing of things) if (thing.made !== undefined) write(thing, thing.root === PLAN_ROOT);
	const standing = things.filter(({ root, id }) => doc.getMap(root).has(id));
	for (const thing of standing) write(thing, true);
	return standing.length === things.length;
}

const rotationOf = (map: Y.Map<unknown>, id: string): number => Number(map.get(`${id}/rotation`) ?? (map.get(id) as PlainRecord | undefined)?.rotation ?? 0);

/** A record whose frame is gone lies on the page, where it was seen. */
const onSomething = (record: PlainRecord, isThere: (id: unknown) => boolean, onPage: Turned | undefined): PlainRecord =>
	record.parentId === undefined || isThere(record.parentId) ? record : { ...record, ...onPage, parentId: PAGE_ID };
