import { buildReport } from '@rembuk/shared/report/build-report';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { writeArchiveSchema } from './archive-schema.ts';
import { json } from './formats/json.ts';
import { hostileReport } from './testing/hostile-day.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(writeArchiveSchema());
const archive = (report = buildReport({ ...fixtureDay(), locale: 'id', now: EVENING })) =>
	JSON.parse(new TextDecoder().decode(json.write(report) as Uint8Array));

it('the published schema takes what the export writes', () => {
	expect(validate(archive()), JSON.stringify(validate.errors)).toBe(true);
	const hostile = archive(hostileReport());
	hostile.workshop.organisers.length = 30; // no workshop can have more, and nobody a longer name
	for (const person of hostile.people) person.name = person.name.slice(0, 80);
	expect(validate(hostile), JSON.stringify(validate.errors)).toBe(true);
});

it('and refuses what is none', () => {
	expect(validate({ ...archive(), format: 'other' })).toBe(false);
	expect(validate({ ...archive(), version: 2 })).toBe(false);
	expect(validate({ ...archive(), documents: {} })).toBe(false);
	expect(validate({ ...archive(), people: [{ name: 'x' }] })).toBe(false);
});
