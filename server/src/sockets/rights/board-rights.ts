/** Who may make a change of a board: every touched record is put to the table of rights. Knows no bytes and no values' form. */
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { isSame } from '@rembuk/shared/board/record-codec';
import type { ErrorCode } from '@rembuk/shared/errors';
import { type Actor, type Right, type RightSettings, type RoomFacts, whyNot } from '@rembuk/shared/workshop/can';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { SERVER_OWNER } from '../../storage/owner-names.ts';
import type { BoardChange, RecordChange } from '../vet/board-values.ts';
import type { KeyView } from '../vet/change-view.ts';

type ViewBefore = Pick<KeyView, 'before' | 'lastItem'>;

export interface BoardAsk {
	actor: Actor;
	room: RoomFacts;
	settings: RightSettings;
	ownerOf(clientId: number): string | undefined;
	removedAuthorOf(thingId: string): string | undefined;
}

/** What moves a thing and leaves its content alone; an arrow's ends follow the things that it is bound to, whoever moves those. */
const MOVES = new Set(['@', 'index', 'rotation']);
const ARROW_MOVES = new Set(['p.start', 'p.end', 'p.bend']);

/** Why the change is refused; null when it may be made. */
export function whyNotBoard(change: BoardChange, ask: BoardAsk): ErrorCode | null {
	for (const record of change.records.values()) {
		const code = whyNotRecord(record, change, ask);
		if (code) return code;
	}
	return null;
}

/** Why a thing that is there may not get another place; null when it may. */
export const whyNotMove = (recordId: string, view: ViewBefore, ask: BoardAsk): ErrorCode | null =>
	whyNot(ask.actor, 'thing.move', { room: ask.room, author: authorOf(recordId, view, ask) }, ask.settings);

function whyNotRecord(record: RecordChange, { view }: BoardChange, ask: BoardAsk): ErrorCode | null {
	const { recordId, base, cells, words } = record;
	const may = (right: Right, author: string | undefined): ErrorCode | null => whyNot(ask.actor, right, { room: ask.room, author }, ask.settings);
	const old = view.before(recordId) as PlainRecord | undefined;
	const isBinding = recordId.startsWith('binding:');
	if (!old) {
		// new, or back after a removal; or a late cell of something that is gone, which needs no more than the right to write here
		const refused = may('thing.create', ask.actor.id);
		if (refused || base !== 'write') return refused;
		if (!mayBeAuthor(record, view, ask)) return 'wrong-author';
		// nobody undoes a removal that was not theirs to make: it would be an edit in another's name
		const named = metaAuthor(view.get(`${recordId}/meta`) ?? (view.get(recordId) as PlainRecord).meta);
		return named === undefined || may('thing.delete', named) === null ? null : may('thing.edit', named);
	}
	const author = authorOf(recordId, view, ask);
	if (base === 'remove') return may(isBinding ? 'thing.move' : 'thing.delete', author);
	const next = view.get(recordId) as PlainRecord;
	const isAgain = base === 'write' && isSame(old, next); // two who undo one removal
	if (base === 'write') {
		const refused = isAgain ? may('thing.create', ask.actor.id) : may(isBinding ? 'thing.move' : 'thing.edit', author);
		if (refused) return refused;
		if (!isLeader(ask.actor.role) && metaAuthor(next.meta) !== metaAuthor(old.meta)) return 'wrong-author';
	}
	for (const cell of cells) {
		if (isAgain && isSame(view.get(`${recordId}/${cell}`), view.before(`${recordId}/${cell}`))) continue;
		const isMove = isBinding || MOVES.has(cell) || (old.type === 'arrow' && ARROW_MOVES.has(cell));
		const refused = may(isMove ? 'thing.move' : 'thing.edit', author);
		if (refused) return refused;
		if (cell !== 'meta' || isLeader(ask.actor.role)) continue;
		const meta = view.get(`${recordId}/meta`) ?? old.meta;
		const current = view.before(`${recordId}/meta`) ?? old.meta;
		if (metaAuthor(meta) !== metaAuthor(current)) return 'wrong-author';
	}
	return words ? may('thing.edit', author) : null;
}

const metaAuthor = (meta: unknown): string | undefined => (meta as { author?: string } | undefined)?.author;

/** Who wrote a record that is there: as its meta says (which was checked when it came in), else the owner of the client id that wrote it. */
export function authorOf(recordId: string, view: ViewBefore, ask: Pick<BoardAsk, 'ownerOf' | 'removedAuthorOf'>): string | undefined {
	const record = view.before(recordId) as PlainRecord | undefined;
	const named = metaAuthor(view.before(`${recordId}/meta`) ?? record?.meta);
	if (named !== undefined) return named;
	const author = ask.removedAuthorOf(recordId) ?? writerOf(recordId, view, ask);
	return author === '' || author === SERVER_OWNER ? undefined : author;
}

const writerOf = (thing: string, view: ViewBefore, ask: Pick<BoardAsk, 'ownerOf'>): string | undefined => {
	const item = view.lastItem(thing);
	return item && ask.ownerOf(item.id.client);
};

/** A new record is its writer's; one that comes back stays its author's, whoever undid the removal. */
function mayBeAuthor({ recordId, cells }: RecordChange, view: BoardChange['view'], ask: BoardAsk): boolean {
	if (isLeader(ask.actor.role)) return true;
	const record = view.get(recordId) as PlainRecord;
	const names = [metaAuthor(record.meta)];
	if (cells.includes('meta')) names.push(metaAuthor(view.get(`${recordId}/meta`)));
	const before = ask.removedAuthorOf(recordId) ?? writerOf(recordId, view, ask);
	return names.every((name) => name === undefined || name === ask.actor.id || name === before);
}

/**
 * The authors of the records that are gone after a change, where the client id that wrote last does not tell them: kept for who undoes the removal.
 * '' is nobody. Also of records that were gone before and that the sender brought back and removed again without our seeing it in between.
 */
export function authorsRemoved({ view }: BoardChange, sender: string, ask: Pick<BoardAsk, 'ownerOf' | 'removedAuthorOf'>): [string, string][] {
	const authors: [string, string][] = [];
	for (const name of view.mentioned()) {
		if (name.includes('/') || view.get(name) !== undefined || !view.lastItem(name)) continue;
		const isLive = view.before(name) !== undefined;
		const kept = ask.removedAuthorOf(name);
		const author = isLive ? (authorOf(name, view, ask) ?? '') : (kept ?? writerOf(name, view, ask) ?? '');
		const told = kept ?? (!view.hasStructsFor(name) ? writerOf(name, view, ask) : sender);
		if (author !== told) authors.push([name, author]);
	}
	return authors;
}
