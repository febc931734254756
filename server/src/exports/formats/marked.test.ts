/** A shape that nobody can draw is a labelled box in every picture, and the files say which and on which board. */
import { must } from '@rembuk/shared/assert';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { buildReport } from '@rembuk/shared/report/build-report';
import { buildPack } from '@rembuk/shared/report/pack/build-pack';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { svg } from './svg.ts';

const dayWith = (types: readonly string[]) => {
	const day = fixtureDay();
	const { doc } = must(day.boards[1], 'the second group has a board');
	types.forEach((type, at) => {
		const place = { x: 0, y: at * 300, rotation: 0, index: `b${at + 1}`, parentId: 'page:page', isLocked: false, opacity: 1 };
		createRecord(doc, { ...place, id: `shape:u${at}`, typeName: 'shape', type, meta: {}, props: { w: 300, h: 200 } });
	});
	return day;
};

it.each([
	['id', 'tidak-tergambar.txt'],
	['en', 'not-drawn.txt'],
] as const)('is named beside the pictures, and in the documents (%s)', async (locale, name) => {
	const report = buildReport({ ...dayWith(['image', 'poll', 'image']), locale, now: EVENING });
	const files = unzipSync(await svg.write(report));
	const said = strFromU8(must(files[name], 'what is marked is named'));
	const { title } = must(report.boards[1], 'the second board');
	expect(said).toContain(title);
	expect(said).toContain('image (2), poll (1)');
	expect(said.trim().split('\r\n')).toHaveLength(1);
	const picture = Object.entries(files).find(([file]) => file.startsWith('2-'))?.[1];
	expect(strFromU8(must(picture, 'the second picture')).match(/\[image\]|\[poll\]/g)).toHaveLength(3);
	expect(JSON.stringify(buildPack(report).blocks)).toContain('image (2), poll (1)');
});

it('is nothing to speak of where everything is drawn', async () => {
	const files = unzipSync(await svg.write(buildReport({ ...dayWith([]), locale: 'id', now: EVENING })));
	expect(Object.keys(files).filter((name) => name.endsWith('.txt'))).toEqual([]);
});

it.each([
	['id', 'papan-kosong.txt', 'Belum ada apa pun'],
	['en', 'empty-boards.txt', 'There is nothing on any board'],
] as const)('where no board has anything on it, the file says so instead of being an archive without files (%s)', async (locale, name, words) => {
	const day = fixtureDay();
	const report = buildReport({ ...day, boards: [], locale, now: EVENING });
	const files = unzipSync(await svg.write({ ...report, boards: report.boards.map((board) => ({ ...board, records: [] })) }));
	expect(Object.keys(files)).toEqual([name]);
	expect(strFromU8(must(files[name], 'a text'))).toContain(words);
});
