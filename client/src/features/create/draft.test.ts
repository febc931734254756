import file from '@rembuk/shared/demo/ruu-pekerja-sosial.json';
import { definitionSchema, starterNotes } from '@rembuk/shared/workshop/definition';
import { expect, test } from 'vitest';
import { blankDraft, definitionOf, draftOfFile, draftOfTemplate, emptyTopic, isBilingual, notesShown } from './draft.ts';

const fixture = definitionSchema.parse(file);
const parse = (draft: Parameters<typeof definitionOf>[0]) => definitionSchema.parse(definitionOf(draft));

test('a file that is sent on unchanged says the same', () => {
	const sent = parse(draftOfFile(fixture, 'x.json'));
	expect(sent.workshop).toEqual(fixture.workshop);
	expect(sent.topics.map(starterNotes)).toEqual(fixture.topics.map(starterNotes));
	expect(sent.topics.map(({ key, title, question }) => ({ key, title, question }))).toEqual(
		fixture.topics.map(({ key, title, question }) => ({ key, title, question })),
	);
	expect({ ...sent, workshop: 0, topics: 0 }).toEqual({ ...fixture, workshop: 0, topics: 0 });
});

test('the template is today, without its notes and without what happened later', () => {
	const sent = parse(draftOfTemplate(fixture, '2026-11-24'));
	expect(sent.workshop.date).toBe('2026-11-24');
	expect(sent.topics.flatMap(starterNotes)).toEqual([]);
	expect(sent.milestones).toEqual([{ key: 'bill-passed', title: fixture.milestones[0]?.title }]);
	expect(sent.topics).toHaveLength(4);
});

test('the switch brings the notes, and what the author wrote stays whatever the switch says', () => {
	const draft = draftOfTemplate(fixture, '2026-11-24');
	const [first, ...others] = draft.topics;
	if (!first) throw new Error('the fixture has no topic');
	const mine = { ...draft, topics: [{ ...first, notesText: ' satu \n\ndua' }, ...others] };
	expect(notesShown(first, false, 'id')).toBe('');
	expect(notesShown(first, true, 'id').split('\n')).toHaveLength(12);
	expect(parse(mine).topics.map((topic) => starterNotes(topic).length)).toEqual([2, 0, 0, 0]);
	expect(parse({ ...mine, notesOnBoards: true }).topics.map((topic) => starterNotes(topic).length)).toEqual([2, 12, 12, 12]);
});

test('a line that was not touched keeps its other language', () => {
	const note = { id: 'satu', en: 'one' };
	const topic = { ...emptyTopic(), title: 'T', fileNotes: [note], notesText: 'satu\nbaru' };
	expect(parse({ ...blankDraft('2026-01-01', 'Asia/Jakarta', 'id'), title: 'W', topics: [topic] }).topics[0]?.notes).toEqual([note, 'baru']);
});

test('titles become keys, no two the same', () => {
	const topics = ['Air bersih', 'Air bersih', '水'].map((title) => ({ ...emptyTopic(), title }));
	const sent = parse({ ...blankDraft('2026-01-01', 'Asia/Jakarta', 'id'), title: 'W', topics });
	expect(new Set(sent.topics.map(({ key }) => key)).size).toBe(3);
	expect(sent.topics[0]?.key).toBe('air-bersih');
});

test('what was left empty is left out, and what is required is missed', () => {
	const draft = blankDraft('2026-01-01', 'Asia/Jakarta', 'id');
	const result = definitionSchema.safeParse(definitionOf(draft));
	const paths = result.error?.issues.map((issue) => issue.path.join('.'));
	expect(paths).toEqual(['workshop.title', 'topics.0.title', 'topics.1.title']);
	expect(definitionOf({ ...draft, place: { id: ' ', en: '' } }).workshop).not.toHaveProperty('place');
});

test('a title that was emptied in the workshop’s language is missed, though the other language still has one', () => {
	const draft = { ...blankDraft('2026-01-01', 'Asia/Jakarta', 'id'), topics: [] };
	expect(definitionSchema.safeParse(definitionOf({ ...draft, title: { id: ' ', en: 'W' } })).success).toBe(false);
	expect(definitionSchema.safeParse(definitionOf({ ...draft, title: { en: 'W' } })).success).toBe(true);
	expect(definitionSchema.safeParse(definitionOf({ ...draft, title: { id: 'W', en: ' ' } })).success).toBe(true);
});

test('both languages are offered only where both are', () => {
	expect(isBilingual(draftOfFile(fixture, 'x'))).toBe(true);
	expect(isBilingual(blankDraft('2026-01-01', 'Asia/Jakarta', 'id'))).toBe(false);
});
