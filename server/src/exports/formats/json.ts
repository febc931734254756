/**
 * The archive: everything that the workshop's documents hold, in one file that people and programs can read. Lossless and in no language; the same
 * content gives the same bytes. No credential is in it.
 *
 *   workshop, sectors, agenda, topics, stakeholders, milestones   the definition, as `POST /api/workshops` takes it
 *   people, rooms, cards                                          who was there, the rooms, and the plan's cards as objects: for readers
 *   keeping                                                           what is public of it and how long it is kept, where that was settled
 *   documents                                                     every entry of every document: for import
 */
import { ARCHIVE_LIMIT, ARCHIVE_LIMIT_WORDS, ARCHIVE_VERSION, TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import type { Report } from '@rembuk/shared/report/report';
import type { Locale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import type { Format } from './format.ts';

export const json: Format = {
	format: 'json',
	label: { id: 'Arsip JSON (semuanya)', en: 'JSON archive (everything)' },
	mediaType: 'application/json; charset=utf-8',
	extension: 'json',
	write: (report) => new TextEncoder().encode(`${JSON.stringify(archiveOf(report), null, '\t')}\n`),
	noticeOf: (bytes) => (bytes.length > ARCHIVE_LIMIT ? TOO_LARGE_NOTICE : undefined),
};

const text = defineMessages({
	'too-large': {
		id: 'Arsip ini {size, number} MB. Rembuk mengimpor paling banyak {most}: semua isinya ada di dalamnya, tetapi tidak dapat dikembalikan sebagai workshop. Simpan juga berkas .tldr dari setiap papan.',
		en: 'This archive has {size, number} MB. Rembuk takes back at most {most}: everything is in it, but it cannot be made a workshop again. Keep the .tldr files of the boards too.',
	},
});

/** For people who find such an archive among other files. */
export const tooLargeInWords = (bytes: Uint8Array, locale: Locale): string =>
	`${formatMessage(text['too-large'], locale, { size: Math.ceil(bytes.length / 1024 / 1024), most: ARCHIVE_LIMIT_WORDS })}\n`;

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
