/** Makes a card out of notes, keeping their words; and deletes one so that it can be brought back. Knows no canvas. */

import type { Cluster } from '@rembuk/shared/board/cluster';
import { newId } from '@rembuk/shared/ids';
import type { SourceCluster, SourceNote } from '@rembuk/shared/plan/action-card';
import { addCard, readCard, removeCard } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';

/** What is taken over from a note of the board. */
export interface FromNote {
	id: string;
	text: string;
	author?: string | undefined;
	/** The cluster that it lies in. */
	cluster?: Cluster | undefined;
}

/** Notes as sources of a card: their words as they are now. */
export const sourcesOf = (notes: readonly FromNote[], roomId: string, at: number): SourceNote[] =>
	notes.map(({ id, text, author, cluster }, i) => ({ noteId: id, roomId, text, author, at: at + i, clusterId: cluster?.clusterId })).map(withoutUndefined);

/** The clusters that these notes lie in, with their titles as they are now. */
export const sourceClustersOf = (notes: readonly FromNote[], roomId: string, at: number): SourceCluster[] => {
	const clusters = new Map(notes.flatMap(({ cluster }) => (cluster ? [[cluster.clusterId, cluster] as const] : [])));
	return [...clusters.values()].map((cluster, i) => ({ ...cluster, roomId, at: at + i }));
};

function firstWords(notes: readonly FromNote[], clusters: readonly SourceCluster[]): string {
	if (notes.length === 1) return notes[0]?.text.trim() ?? '';
	const isOneCluster = clusters.length === 1 && notes.every((note) => note.cluster !== undefined);
	return isOneCluster ? (clusters[0]?.title.trim() ?? '') : '';
}

/** A document keeps JSON: a field that is undefined must not be there. */
const withoutUndefined = (source: SourceNote): SourceNote => JSON.parse(JSON.stringify(source));

/**
 * Makes a card and answers its id. From one note it begins with that note's words, because then they say what is to be done; from the notes of one
 * cluster with the cluster's title; from others it begins empty, because none of them alone says it.
 */
export function makeCard(doc: Y.Doc, card: { roomId: string; author: string; notes: readonly FromNote[]; now: number }): string {
	const { roomId, author, notes, now } = card;
	const id = newId();
	const clusters = sourceClustersOf(notes, roomId, now);
	addCard(doc, { id, roomId, author, createdAt: now, what: firstWords(notes, clusters), sources: sourcesOf(notes, roomId, now), clusters });
	return id;
}

/**
 * Deletes a card; answers how to bring it back as it was when it was deleted.
 * @param restorer participant id of who may bring it back; it stays its author's.
 */
export function deleteCard(doc: Y.Doc, cardId: string, restorer: string): () => void {
	const card = readCard(doc, cardId);
	removeCard(doc, cardId);
	return () => {
		if (card && !readCard(doc, cardId)) addCard(doc, { ...card, by: restorer });
	};
}
