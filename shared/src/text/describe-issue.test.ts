import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cardFields } from '../api/add-card.ts';
import { definitionSchema } from '../workshop/definition.ts';
import { checkFields, describeIssue } from './describe-issue.ts';
import type { Locale } from './locale.ts';

const workshop = { title: 'Rembuk', date: '2019-07-22' };
const problems = (schema: z.ZodMiniType, input: unknown, locale: Locale = 'en') => {
	const result = checkFields(schema, input);
	return result.ok ? [] : result.issues.map((issue) => describeIssue(issue, locale)).map(({ field, message }) => `${field} | ${message}`);
};
const first = (input: unknown, locale?: Locale) => problems(definitionSchema, input, locale)[0];

describe('describeIssue', () => {
	it.each([
		['a missing field', {}, 'workshop | workshop is required.'],
		['not an object', [], ' | The whole must be an object.'],
		['a missing title', { workshop: { date: '2019-07-22' } }, 'workshop.title | workshop.title is required.'],
		['an empty title', { workshop: { ...workshop, title: '  ' } }, 'workshop.title | workshop.title must not be empty.'],
		['a title in no language', { workshop: { ...workshop, title: {} } }, 'workshop.title | workshop.title must not be empty.'],
		['an empty title in one language', { workshop: { ...workshop, title: { id: '' } } }, 'workshop.title.id | workshop.title.id must not be empty.'],
		['a title of a wrong type in one language', { workshop: { ...workshop, title: { en: 7 } } }, 'workshop.title.en | workshop.title.en must be a text.'],
		[
			'a number as title',
			{ workshop: { ...workshop, title: 5 } },
			'workshop.title | workshop.title must be a text, or a text for each language: {"id": "…", "en": "…"}.',
		],
		['too long', { workshop: { ...workshop, title: 'x'.repeat(201) } }, 'workshop.title | workshop.title is too long: at most 200 characters.'],
		['a date that is none', { workshop: { ...workshop, date: '2019-02-30' } }, 'workshop.date | workshop.date must be a date that exists, like 2019-07-22.'],
		[
			'a time zone that is none',
			{ workshop: { ...workshop, timezone: 'Mars' } },
			'workshop.timezone | workshop.timezone must be a known time zone, like Asia/Jakarta.',
		],
		['an unknown language', { workshop: { ...workshop, language: 'fr' } }, 'workshop.language | workshop.language must be one of: id, en.'],
		['a list that is none', { workshop, topics: 'x' }, 'topics | topics must be a list.'],
		[
			'too many',
			{ workshop, topics: Array.from({ length: 25 }, (_, i) => ({ key: `t${i}`, title: 'x' })) },
			'topics | topics has too many entries: at most 24.',
		],
		[
			'a bad key',
			{ workshop, topics: [{ key: 'a b', title: 'x' }] },
			'topics[0].key | topics[0].key may only have letters, digits, dashes and underscores (1–64).',
		],
		['a key twice', { workshop, topics: [1, 2].map(() => ({ key: 'a', title: 'x' })) }, 'topics[1].key | topics[1].key is used twice.'],
		[
			'minutes not above nothing',
			{ workshop, agenda: [{ key: 'a', kind: 'plenary', minutes: 0, title: 'x' }] },
			'agenda[0].minutes | agenda[0].minutes must be more than 0.',
		],
		['a fraction for a count', { workshop, sectors: [{ key: 'a', title: 'x', count: 1.5 }] }, 'sectors[0].count | sectors[0].count must be a whole number.'],
	])('%s', (_, input, expected) => expect(first(input)).toBe(expected));

	it('speaks Indonesian', () => expect(first({ workshop: { ...workshop, title: '' } }, 'id')).toBe('workshop.title | workshop.title tidak boleh kosong.'));

	it('names the kind of a due date that is unknown or missing', () => {
		const card = z.object(cardFields.shape);
		expect(problems(card, { what: 'x', due: { kind: 'soon' } })).toEqual(['due.kind | due.kind must be one of: date, window, after-milestone, recurring.']);
		expect(problems(card, { what: 'x', due: {} })).toEqual(['due.kind | due.kind is required.']);
		expect(problems(card, { what: 'x', due: { kind: 'date', on: 'soon' } })).toEqual(['due.on | due.on must be a date that exists, like 2019-07-22.']);
		expect(problems(card, { what: 'x', who: ['a', { kind: 'text', text: '' }] })).toEqual(['who[1].text | who[1].text must not be empty.']);
		expect(problems(card, { what: 'x', who: [7] })).toEqual([
			'who[0] | who[0] must be a text, or an object with its kind: participant, stakeholder, sector or text.',
		]);
		expect(problems(card, { what: 'x', due: { kind: 'recurring', every: 'quarterly' } })).toEqual([
			'due.every | due.every must be a span of time, like P3M (every three months), P2W, P10D or P1Y.',
		]);
		expect(problems(card, { what: 'x', due: { kind: 'date', on: '0202-01-01' } }, 'id')).toEqual([
			'due.on | due.on harus berada di antara tahun 1900 dan 2999.',
		]);
		expect(problems(card, { what: '\u200b ' })).toEqual(['what | what must not be empty.']);
	});

	it('names an argument that is not known', () => expect(problems(z.strictObject({ a: z.string() }), { a: 'x', b: 1 })).toEqual(['b | b is not known here.']));
});
