// @vitest-environment jsdom
import { boardSchema } from '@rembuk/shared/board/board-schema';
import { newNote } from '@rembuk/shared/board/note';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { createTLStore, type TLNoteShape, type TLRecord, type TLShapeId } from 'tldraw';
import { expect, it } from 'vitest';
import { keepRules, type Rules } from './keep-rules.ts';

function scene(rules: Partial<Rules> = {}) {
	const store = createTLStore({ schema: boardSchema() });
	store.mergeRemoteChanges(() => undefined);
	const broken: string[] = [];
	keepRules(store, () => ({
		me: 'me',
		people: (id) => (id === 'ani' ? 'Ani' : undefined),
		mayEdit: () => true,
		mayDelete: () => true,
		onBroken: (rule) => broken.push(rule),
		...rules,
	}));
	const note = (id: string, meta: object = {}, more: object = {}): TLRecord =>
		({ ...newNote({ id: `shape:${id}`, words: 'kata', x: 0, y: 0, meta }), ...more }) as unknown as TLRecord;
	const theirs = (record: TLRecord): void => store.mergeRemoteChanges(() => store.put([record]));
	const get = (id: string) => store.get(`shape:${id}` as TLShapeId) as TLNoteShape | undefined;
	return { store, broken, note, theirs, get };
}

it('writes a copy of somebody else’s note in my own name, and says whose words they were', () => {
	const { store, note, get } = scene();
	store.put([note('copy', { author: 'ani' })]);
	expect(get('copy')?.meta).toEqual({ author: 'me', onBehalfOf: 'Ani' });
});

it('leaves the author of a note that undo brings back', () => {
	const { store, note, theirs, get } = scene();
	theirs(note('n', { author: 'ani' }));
	store.remove(['shape:n' as TLShapeId]);
	store.put([note('n', { author: 'ani' })]);
	expect(get('n')?.meta).toEqual({ author: 'ani' });
});

it('lets no groups in, and says so', () => {
	const { store, broken, note, get } = scene();
	store.put([note('g', {}, { type: 'group', props: {} }), note('n')]);
	expect(get('g')).toBeUndefined();
	expect(get('n')).toBeDefined();
	expect(broken).toEqual(['not-pasted']);
});

it('makes marked and endless text plain and short', () => {
	const { store, note, get } = scene();
	const marked = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'tebal', marks: [{ type: 'bold' }] }] }] };
	const props = (richText: object) => ({ props: { ...(note('x') as TLNoteShape).props, richText } });
	store.put([note('bold', {}, props(marked)), note('long', {}, props(richTextFromWords('x'.repeat(50_000))))]);
	expect(get('bold')?.props.richText).toEqual(richTextFromWords('tebal'));
	expect(JSON.stringify(get('long')?.props.richText).length).toBeLessThan(7000);
});

it('holds places to what the wire takes', () => {
	const { store, note, get } = scene();
	store.put([note('far', {}, { x: 5e7, y: -5e7 })]);
	expect(get('far')).toMatchObject({ x: 900_000, y: -900_000 });
});

it('lets me move, but not change or delete, what only its author may', () => {
	const { store, broken, note, theirs, get } = scene({ mayEdit: (author) => author === 'me', mayDelete: (author) => author === 'me' });
	theirs(note('n', { author: 'ani' }));
	store.update('shape:n' as TLShapeId, (shape) => ({ ...shape, x: 50 }));
	expect(get('n')?.x).toBe(50);
	store.update('shape:n' as TLShapeId, (shape) => ({ ...shape, props: { ...shape.props, color: 'red' } }) as typeof shape);
	store.remove(['shape:n' as TLShapeId]);
	expect(get('n')?.props.color).toBe('yellow');
	expect(broken).toEqual(['not-allowed-edit', 'not-allowed-delete']);
});
