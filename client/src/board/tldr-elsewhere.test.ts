/** The `.tldr` file of the day, opened by tldraw's own reader with nothing of ours in its schema: whole, whatever is on the boards. */
import { must } from '@rembuk/shared/assert';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { tldrFile } from '@rembuk/shared/report/tldr-file';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, parseTldrawJsonFile, type TLShape } from 'tldraw';
import { expect, it } from 'vitest';

const HOSTILE = ['=1+1', '<b>&amp;</b>', 'مرحبا 123', '社会福祉士', 'ꦮꦺꦢꦁ', '👩‍⚕️🇮🇩', '\u202eterbalik', '\u0000nol', 'setengah \ud83d', 'x'.repeat(300)];
const plain = (words: string): string => cleanText(words).trim();

function openElsewhere(json: string): TLShape[] {
	const schema = createTLSchema({ shapes: defaultShapeSchemas, bindings: defaultBindingSchemas });
	const read = parseTldrawJsonFile({ json, schema });
	if (!read.ok) throw new Error(`not opened: ${read.error.type}`, { cause: 'cause' in read.error ? read.error.cause : undefined });
	return read.value.allRecords().filter((record) => record.typeName === 'shape');
}
const wordsOf = (shape: TLShape): string => {
	const { richText } = shape.props as { richText?: { content?: { content?: { text?: string }[] }[] } };
	return (richText?.content ?? []).map(({ content = [] }) => content.map(({ text = '' }) => text).join('')).join('\n');
};

it('opens with every note and every card as something that any tldraw has', () => {
	const day = fixtureDay();
	const [board] = day.boards;
	const { doc } = must(board, 'the first group has a board');
	const shape = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, parentId: 'page:page', meta: {} };
	HOSTILE.forEach((words, at) => {
		createRecord(doc, newNote({ id: `shape:h${at}`, words, x: 0, y: at * 200, meta: {} }));
	});
	createRecord(doc, { ...shape, id: 'shape:card', type: 'action-card', x: 0, y: 0, index: 'a9', props: { w: 320, h: 220, cardId: 'card0' } });
	createRecord(doc, { ...shape, id: 'shape:image', type: 'image', x: 5, y: 6, index: 'b1', props: { w: 300, h: 200, assetId: 'asset:none' } });
	createRecord(doc, {
		...shape,
		id: 'shape:poll',
		type: 'poll-of-2030',
		x: 7,
		y: 8,
		index: '!',
		parentId: 'shape:gone',
		props: { w: 'wide', text: 'Setuju?' },
	});
	createRecord(doc, { ...shape, id: 'shape:broken', type: 'geo', x: 9, y: null, index: 'b3', props: { geo: 'heptagon' } });
	createRecord(doc, { id: 'binding:loose', typeName: 'binding', type: 'arrow', fromId: 'shape:gone', toId: 'shape:card', props: {}, meta: {} });

	const report = buildReport({ ...day, locale: 'id', now: EVENING });
	const shapes = openElsewhere(tldrFile(report.boards, report));
	expect(shapes).toHaveLength(report.boards.flatMap(({ records }) => records.filter(({ typeName }) => typeName === 'shape')).length);
	const words = shapes.map(wordsOf);
	for (const note of report.groups.flatMap(({ notes }) => notes)) expect(words.map(plain)).toContain(plain(note.text));
	for (const one of HOSTILE) expect(words.map(plain)).toContain(plain(one));
	const card = must(report.groups[0]?.cards[0], 'the first group has a card');
	expect(words.find((one) => one.includes(card.what))).toContain(card.dueWords);
	expect(words).toEqual(expect.arrayContaining(['[image]', '[poll-of-2030]\nSetuju?', '[geo]']));
	for (const { parentId } of shapes) expect(parentId.startsWith('page:')).toBe(true);
});

it.each(['id', 'en'] as const)('opens each board alone (%s)', (locale) => {
	const report = buildReport({ ...fixtureDay(), locale, now: EVENING });
	for (const board of report.boards) {
		const count = report.groups.find(({ roomId }) => roomId === board.roomId)?.notes.length ?? 0;
		expect(openElsewhere(tldrFile([board], report)).filter(({ type }) => type === 'note')).toHaveLength(count);
	}
});
