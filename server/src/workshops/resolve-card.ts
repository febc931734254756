/** Makes of a card's fields, as a script gives them, what the plan keeps: names become references where they can. Pure but for the document it reads. */
import type { BoardView } from '@rembuk/shared/board/board-view';
import { clustersOf } from '@rembuk/shared/board/cluster';
import { AppError } from '@rembuk/shared/errors';
import type { Responsible, SourceCluster, SourceNote } from '@rembuk/shared/plan/action-card';
import type { Due } from '@rembuk/shared/plan/due';
import { readAllStakeholders, readMilestones, readStakeholders, standingStakeholder } from '@rembuk/shared/plan/plan-doc';
import { addStakeholder, isTitle } from '@rembuk/shared/plan/stakeholders';
import { issueError } from '@rembuk/shared/text/issue-error';
import type { WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import type * as Y from 'yjs';

/** References to whoever is responsible: a text that is a participant id, or the key or a title of a stakeholder or a sector, means that one. */
export function resolveWho(doc: Y.Doc, view: WorkshopView, who: readonly (string | Responsible)[]): Responsible[] {
	const all = readAllStakeholders(doc);
	const standing = standingStakeholder(doc);
	const stakeholders = new Set(all.map(({ key }) => key).filter((key) => standing(key) === key));
	const sectors = new Set(view.sectors().map(({ key }) => key));
	return who.map((given, index) => {
		if (typeof given === 'string') {
			if (view.person(given)) return { kind: 'participant', participantId: given };
			if (stakeholders.has(given)) return { kind: 'stakeholder', key: given };
			if (sectors.has(given)) return { kind: 'sector', key: given };
			const party = all.find(({ title }) => isTitle(title, given));
			if (party) return { kind: 'stakeholder', key: standing(party.key) };
			const sector = view.sectors().find(({ title }) => isTitle(title, given));
			return sector ? { kind: 'sector', key: sector.key } : { kind: 'text', text: given };
		}
		if (given.kind === 'participant' && !view.person(given.participantId)) throw new AppError('unknown-person', { field: `who[${index}].participantId` });
		if (given.kind === 'stakeholder' && !stakeholders.has(given.key)) throw unknown(`who[${index}].key`, [...stakeholders]);
		if (given.kind === 'sector' && !sectors.has(given.key)) throw unknown(`who[${index}].key`, [...sectors]);
		return given;
	});
}

/** Keys of the stakeholder register. What is neither a key nor a title in it is entered: call it inside the transaction. */
export function enterForWhom(doc: Y.Doc, forWhom: readonly string[]): string[] {
	const keys = new Set(readStakeholders(doc).map(({ key }) => key));
	return forWhom.map((given) => (keys.has(given) ? given : addStakeholder(doc, given)));
}

/** @throws AppError when the milestone is not in the register, or a window ends before it begins. */
export function checkDue(doc: Y.Doc, due: Due | null | undefined): void {
	if (due?.kind === 'after-milestone') {
		const keys = readMilestones(doc).map(({ key }) => key);
		if (!keys.includes(due.milestone)) throw unknown('due.milestone', keys);
	}
	if (due?.kind === 'window' && due.toMonths < due.fromMonths) {
		throw issueError({ code: 'custom', path: ['due', 'toMonths'], message: '', params: { reason: 'order' } });
	}
}

/**
 * The notes that a card comes from and the clusters that they lie in, with their words as they are now, in the order in which they are given.
 * @throws AppError naming the first note that is not on the board.
 */
export function sourcesOf(board: Pick<BoardView, 'notes' | 'records'>, noteIds: readonly string[], roomId: string, at: number) {
	const found = new Map(board.notes.map((note) => [note.id, note]));
	const clusters = clustersOf(board.records, noteIds);
	const sources = noteIds.map((noteId, index): SourceNote => {
		const note = found.get(noteId);
		if (!note) throw new AppError('unknown-note', { field: `fromNotes[${index}]` });
		const clusterId = clusters.get(noteId)?.clusterId;
		return {
			noteId,
			roomId,
			text: note.text,
			...(note.author !== undefined && { author: note.author }),
			at: at + index,
			...(clusterId !== undefined && { clusterId }),
		};
	});
	return { sources, clusters: [...clusters.values()].map((cluster, index): SourceCluster => ({ ...cluster, roomId, at: at + index })) };
}

const unknown = (field: string, values: readonly string[]): AppError =>
	issueError({ code: 'invalid_value', values: [...values], path: [field], message: '', input: field });
