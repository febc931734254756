import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { richTextFromWords } from '@rembuk/shared/board/rich-text';
import { expect, it } from 'vitest';
import { thingName, thingNames } from './thing-name.ts';

const record = (more: object): PlainRecord => ({ id: 'shape:a1', typeName: 'shape', ...more }) as PlainRecord;

it.each<[string, PlainRecord | undefined]>([
	['“Usulan baru” (note)', record({ type: 'note', props: { richText: richTextFromWords('Usulan\nbaru') } })],
	['“Setuju?” (poll)', record({ type: 'poll', props: { question: 'Setuju?' } })],
	['image a1', record({ type: 'image', props: { url: 'x' } })],
	['image a1', record({ type: 'image', props: null })],
	['note a1', record({ type: 'note', props: { richText: 7 } })],
	[`“${'x'.repeat(40)}…” (text)`, record({ type: 'text', props: { text: 'x'.repeat(90) } })],
	['shape a1', record({ type: 3 })],
	['shape:a1', undefined],
])('%s', (name, of) => expect(thingName('shape:a1', of)).toBe(name));

it('names five and counts the others', () => {
	const ids = Array.from({ length: 8 }, (_, n) => `shape:s${n}`);
	expect(thingNames(ids, (id) => record({ id, type: 'poll' }))).toEqual({ names: 'poll s0, poll s1, poll s2, poll s3, poll s4', more: 3 });
});
