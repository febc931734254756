/** Every document leads from its lines back to the board and the plan when it knows where the server is, and nowhere when it does not. */
import { must } from '@rembuk/shared/assert';
import { recordsOf } from '@rembuk/shared/board/board-doc';
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay, noteId, roomOfTopic } from '@rembuk/shared/report/testing/fixture-day';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findFormat } from './index.ts';

const BASE = 'https://rembuk.example:8443';
const CARD = `${BASE}/w/fixture-day/plan?card=card0`;
const NOTE = `${BASE}/w/fixture-day/r/${roomOfTopic(0)}?note=${encodeURIComponent(noteId(0, 0))}`;
const bytesOf = async (name: string, base?: string): Promise<Uint8Array> => {
	const format = findFormat(name);
	if (!format) throw new Error(name);
	return format.write(buildReport({ ...fixtureDay(), locale: 'id', now: EVENING, base }));
};
/** All that a file says, unpacked where it is a ZIP, with the entities of addresses undone. */
const everythingIn = (bytes: Uint8Array): string => {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const text = isZip
		? Object.values(unzipSync(bytes))
				.map((file) => strFromU8(file))
				.join('\n')
		: Buffer.from(bytes).toString('latin1');
	return text.replaceAll('&amp;', '&').replaceAll('\r\n ', '');
};

describe.each(['docx', 'pdf', 'html', 'markdown', 'xlsx'])('%s', (format) => {
	it('leads to the card and to the note', async () => {
		const text = everythingIn(await bytesOf(format, BASE));
		expect(text).toContain(CARD);
		expect(text).toContain(NOTE);
	});
	it('leads nowhere when nobody said where the workshop is', async () => {
		const text = everythingIn(await bytesOf(format));
		expect(text).not.toContain('/plan?card=');
		expect(text).not.toContain('?note=');
	});
});

it.each(['ics', 'csv', 'csv-semicolon'])('%s leads to the card', async (format) => {
	expect(everythingIn(await bytesOf(format, BASE))).toContain(CARD);
	expect(everythingIn(await bytesOf(format))).not.toContain('/plan');
});

it('no note that is gone from its board is led to', async () => {
	const day = fixtureDay();
	const [board] = day.boards;
	const records = recordsOf(must(board, 'the first group has a board').doc);
	for (const key of [...records.keys()]) if (key.split('/')[0] === noteId(0, 0)) records.delete(key);
	const html = findFormat('html');
	const text = everythingIn((await html?.write(buildReport({ ...day, locale: 'id', now: EVENING, base: BASE }))) ?? new Uint8Array());
	expect(text).not.toContain(`${NOTE}"`);
});

it('what is led to in a workbook is a link, and nothing is calculated', async () => {
	const files = unzipSync(await bytesOf('xlsx', BASE));
	const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
	expect(sheet).toMatch(/<autoFilter [^>]*\/><hyperlinks><hyperlink ref="C2" r:id="link1"\/>/);
	expect(sheet).not.toContain('<f>');
});

it('a note of many words leads by its first ones in the PDF, where every word is a link of its own', async () => {
	const linksIn = async (words: string): Promise<number> => {
		const day = fixtureDay();
		createRecord(must(day.boards[0], 'the first group has a board').doc, newNote({ id: 'shape:long', words, x: 0, y: 0, meta: {} }));
		const pdf = await must(findFormat('pdf'), 'a format').write(buildReport({ ...day, locale: 'id', now: EVENING, base: BASE }));
		return everythingIn(pdf).split('note=shape%3Along').length - 1;
	};
	const [short, long] = [await linksIn('satu dua tiga empat lima enam'), await linksIn('satu dua tiga empat lima enam '.repeat(20))];
	expect(short).toBeGreaterThan(0);
	expect(long).toBe(short);
});
