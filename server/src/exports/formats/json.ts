/**
 * The archive: everything that the workshop's documents hold, in one file that people and programs can read. Lossless and in no language; the same
 * content gives the same bytes. No credential is in it.
 *
 *   workshop, sectors, agenda, topics, stakeholders, milestones   the definition, as `POST /api/workshops` takes it
 *   people, rooms, cards                                          who was there, the rooms, and the plan's cards as objects: for readers
 *   keeping                                                           what is public of it and how long it is kept, where that was settled
 *   documents                                                     every entry of every document: for import
 */
import { ARCHIVE_VERSION } from '@rembuk/shared/api/import-workshop';
import type { Report } from '@rembuk/shared/report/report';
import type { Format } from './format.ts';

export const json: Format = {
	format: 'json',
	label: { id: 'Arsip JSON (semuanya)', en: 'JSON archive (everything)' },
	mediaType: 'application/json; charset=utf-8',
	extension: 'json',
	write: (report) => new TextEncoder().encode(`${JSON.stringify(archiveOf(report), null, '\t')}\n`),
};

function archiveOf({ generatedAt, workshop, raw }: Report): unknown {
	const { definition, people, rooms, cards, keeping, documents } = canonical(raw);
	return {
		format: 'rembuk-archive',
		version: ARCHIVE_VERSION,
		exportedAt: new Date(generatedAt).toISOString(),
		workshopId: workshop.workshopId,
		...definition,
		people,
		rooms,
		cards,
		...(keeping && { keeping }),
		documents,
	};
}

/** The same value with the keys of every object in the order of their code units; lists keep theirs. */
function canonical<T>(value: T): T {
	if (Array.isArray(value)) return value.map(canonical) as T;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)])) as T;
}
