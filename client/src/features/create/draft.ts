/** A workshop that is being prepared: what the form holds, where it came from, and the definition that it becomes. Knows no screen. */
import { type Locale, type LocalText, pickText } from '@rembuk/shared/text/locale';
import { starterNotes, type WorkshopDefinition } from '@rembuk/shared/workshop/definition';
import { newKey } from '@rembuk/shared/workshop/new-key';
import { nanoid } from 'nanoid';
import { isEmptyText, linesOf, requiredText, tidyText } from '../../lib/tidy-text.ts';

export interface DraftTopic {
	/** Ours alone, so that a row keeps its identity while it moves. */
	id: string;
	key?: string | undefined;
	title: LocalText;
	question: LocalText;
	/** The notes that the file or template brought. */
	fileNotes: LocalText[];
	/** What the author wrote instead, a note a line; undefined until the author touches it. */
	notesText?: string | undefined;
}
export interface DraftSector {
	id: string;
	key?: string | undefined;
	title: LocalText;
	count?: number | undefined;
}
export interface Draft {
	source: 'template' | 'file' | 'blank';
	fileName?: string | undefined;
	title: LocalText;
	date: string;
	timezone: string;
	place: LocalText;
	/** One a line. */
	organisers: string;
	supportedBy: string;
	language: Locale;
	topics: DraftTopic[];
	sectors: DraftSector[];
	/** Taken over from the file or template as they are. */
	agenda: WorkshopDefinition['agenda'];
	stakeholders: WorkshopDefinition['stakeholders'];
	milestones: WorkshopDefinition['milestones'];
	/** Whether the notes that the file or template brought go on the boards. */
	notesOnBoards: boolean;
}

export const emptyTopic = (): DraftTopic => ({ id: nanoid(8), title: '', question: '', fileNotes: [] });
export const emptySector = (): DraftSector => ({ id: nanoid(8), title: '' });

/** A workshop with nothing in it yet but two groups to name. */
export const blankDraft = (today: string, timezone: string, language: Locale): Draft => ({
	source: 'blank',
	title: '',
	date: today,
	timezone,
	place: '',
	organisers: '',
	supportedBy: '',
	language,
	topics: [emptyTopic(), emptyTopic()],
	sectors: [],
	agenda: [],
	stakeholders: [],
	milestones: [],
	notesOnBoards: true,
});

/** A draft from a file's definition; its notes go on the boards unless the author says no. */
export const draftOfFile = (definition: WorkshopDefinition, fileName: string): Draft => ({
	...draftOf(definition),
	source: 'file',
	fileName,
	notesOnBoards: true,
});

/** A draft from the built-in template: its words are kept, its day and what happened since are not. */
export const draftOfTemplate = (definition: WorkshopDefinition, today: string): Draft => ({
	...draftOf(definition),
	source: 'template',
	date: today,
	milestones: definition.milestones.map(({ key, title }) => ({ key, title })),
	notesOnBoards: false,
});

function draftOf({ workshop, topics, sectors, agenda, stakeholders, milestones }: WorkshopDefinition): Omit<Draft, 'source' | 'notesOnBoards'> {
	return {
		title: workshop.title,
		date: workshop.date,
		timezone: workshop.timezone,
		place: workshop.place ?? '',
		organisers: workshop.organisers.join('\n'),
		supportedBy: workshop.supportedBy.join('\n'),
		language: workshop.language,
		topics: topics.map((topic) => ({ id: nanoid(8), key: topic.key, title: topic.title, question: topic.question ?? '', fileNotes: starterNotes(topic) })),
		sectors: sectors.map((sector) => ({ id: nanoid(8), ...sector })),
		agenda,
		stakeholders,
		milestones,
	};
}

/** A topic's notes as the form shows them: one a line. */
export function notesShown(topic: DraftTopic, notesOnBoards: boolean, locale: Locale): string {
	if (topic.notesText !== undefined) return topic.notesText;
	return notesOnBoards ? topic.fileNotes.map((note) => pickText(note, locale).replace(/\s*\n\s*/g, ' ')).join('\n') : '';
}

/** What goes on the board: lines that the author did not change keep the other language that the file had for them. */
function notesOf(topic: DraftTopic, notesOnBoards: boolean): LocalText[] {
	if (topic.notesText === undefined) return notesOnBoards ? topic.fileNotes : [];
	const known = new Map(topic.fileNotes.flatMap((note) => [pickText(note, 'en'), pickText(note, 'id')].map((text) => [text, note] as const)));
	return linesOf(topic.notesText).map((line) => known.get(line) ?? line);
}

/** The keys of rows: their own, or new ones out of their titles, no two the same. */
function keysOf(rows: { key?: string | undefined; title: LocalText }[], fallback: string): string[] {
	const taken = new Set(rows.flatMap(({ key }) => key ?? []));
	return rows.map(({ key, title }) => {
		const own = key ?? newKey(title, taken, fallback);
		taken.add(own);
		return own;
	});
}

/** The definition that the server is asked to create. Not yet validated: the schema says what is wrong with it. */
export function definitionOf(draft: Draft) {
	const topicKeys = keysOf(draft.topics, 'topik');
	const sectorKeys = keysOf(draft.sectors, 'sektor');
	return {
		workshop: {
			title: requiredText(draft.title, draft.language),
			date: draft.date,
			timezone: draft.timezone,
			...(!isEmptyText(draft.place) && { place: tidyText(draft.place) }),
			organisers: linesOf(draft.organisers),
			supportedBy: linesOf(draft.supportedBy),
			language: draft.language,
		},
		topics: draft.topics.map((topic, index) => ({
			key: topicKeys[index] ?? '',
			title: requiredText(topic.title, draft.language),
			...(!isEmptyText(topic.question) && { question: tidyText(topic.question) }),
			notes: notesOf(topic, draft.notesOnBoards),
		})),
		sectors: draft.sectors.map(({ title, count }, index) => ({
			key: sectorKeys[index] ?? '',
			title: requiredText(title, draft.language),
			...(count !== undefined && { count }),
		})),
		agenda: draft.agenda,
		stakeholders: draft.stakeholders,
		milestones: draft.milestones,
	};
}

/** True when some text of the draft exists in both languages, so that the form offers both. */
export const isBilingual = (draft: Draft): boolean =>
	[draft.title, draft.place, ...draft.topics.flatMap(({ title, question }) => [title, question]), ...draft.sectors.map(({ title }) => title)].some(
		(text) => typeof text === 'object' && text.id !== undefined && text.en !== undefined,
	);
