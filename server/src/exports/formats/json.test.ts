import { ARCHIVE_LIMIT, TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { createRecord, readRecords } from '@rembuk/shared/board/record-codec';
import { PLAN_ROOT, readCards } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { definitionSchema } from '@rembuk/shared/workshop/definition';
import { WORKSHOP_ROOT } from '@rembuk/shared/workshop/workshop-doc';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hostileReport } from '../testing/hostile-day.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { zipOf } from './zip.ts';

const archive = (report = hostileReport()) => JSON.parse(new TextDecoder().decode(json.write(report) as Uint8Array));

describe('the JSON archive', () => {
	it('says what it is and holds what was made', () => {
		const made = archive(buildReport({ ...fixtureDay(), locale: 'id', now: EVENING }));
		expect(made).toMatchObject({ format: 'rembuk-archive', version: 1, exportedAt: '2019-07-22T09:30:00.000Z', workshopId: 'fixture-day' });
		expect(made.people).toHaveLength(46);
		expect(made.cards).toHaveLength(4);
		expect(made.rooms).toHaveLength(6);
		expect(made.documents.boards.flatMap((board: { records: { type?: string }[] }) => board.records.filter(({ type }) => type === 'note'))).toHaveLength(48);
	});

	it('is a definition that a new workshop can be made from', () => {
		expect(definitionSchema.safeParse(archive(buildReport({ ...fixtureDay(), locale: 'id', now: EVENING }))).success).toBe(true);
	});

	it('says when it is larger than what can be brought back, in the ZIP too', async () => {
		expect(json.noticeOf?.(new Uint8Array(ARCHIVE_LIMIT))).toBeUndefined();
		expect(json.noticeOf?.(new Uint8Array(ARCHIVE_LIMIT + 1))).toBe(TOO_LARGE_NOTICE);
		const large: Format = { ...json, write: () => new Uint8Array(ARCHIVE_LIMIT + 1) };
		const files = async (...formats: Format[]) => unzipSync(await zipOf(formats).write(hostileReport('en')), { filter: ({ name }) => name.endsWith('.txt') });
		const told = (await files(large))[`rembuk-json-${TOO_LARGE_NOTICE}.txt`];
		expect(new TextDecoder().decode(told)).toContain('This archive has 65 MB. Rembuk takes back at most 64 MB');
		expect(Object.keys(await files(json))).not.toContain(`rembuk-json-${TOO_LARGE_NOTICE}.txt`);
	});

	it('is the same in every language', () => {
		expect(archive(hostileReport('en'))).toEqual(archive(hostileReport('id')));
	});

	it('fills documents that give the same archive again', () => {
		const first = archive();
		const workshopDoc = new Y.Doc();
		const { workshop, plan, boards } = first.documents;
		for (const [key, value] of Object.entries(workshop).reverse()) workshopDoc.getMap(WORKSHOP_ROOT).set(key, value);
		for (const [key, value] of Object.entries(plan.entries).reverse()) workshopDoc.getMap(PLAN_ROOT).set(key, value);
		for (const [name, words] of Object.entries<string>(plan.texts)) workshopDoc.getText(name).insert(0, words);
		const docs = boards.map(({ roomId, schema, records }: (typeof boards)[number]) => {
			const doc = new Y.Doc();
			for (const record of records.toReversed()) createRecord(doc, record);
			doc.getMap('records').set('schema:tldraw', schema);
			expect(readRecords(doc)).toHaveLength(records.length);
			return { roomId, doc };
		});
		expect(readCards(workshopDoc)).toHaveLength(first.cards.length);
		expect(archive(buildReport({ workshopId: 'fixture-day', workshopDoc, boards: docs, locale: 'en', now: EVENING }))).toEqual(first);
	});
});
