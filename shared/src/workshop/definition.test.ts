import { describe, expect, it } from 'vitest';
import fixture from '../demo/ruu-pekerja-sosial.json' with { type: 'json' };
import { definitionSchema, starterNotes } from './definition.ts';

const pathsOf = (input: unknown): string[] => {
	const result = definitionSchema.safeParse(input);
	return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};
const minimal = { workshop: { title: 'Rembuk', date: '2026-11-24' } };

describe('the definition of a workshop', () => {
	it('takes the real workshop as it is', () => {
		const parsed = definitionSchema.parse(fixture);
		expect(parsed.topics.map((topic) => starterNotes(topic).length)).toEqual([12, 12, 12, 12]);
		expect(parsed.workshop.timezone).toBe('Asia/Jakarta');
		expect(parsed).not.toHaveProperty('actionCards');
	});
	it('needs only a title and a date', () => {
		expect(definitionSchema.parse(minimal)).toMatchObject({ topics: [], sectors: [], workshop: { language: 'id', organisers: [] } });
	});
	it.each([
		[{}, 'workshop'],
		[{ workshop: { ...minimal.workshop, title: '   ' } }, 'workshop.title'],
		[{ workshop: { ...minimal.workshop, title: 'x'.repeat(201) } }, 'workshop.title'],
		[{ workshop: { ...minimal.workshop, title: {} } }, 'workshop.title'],
		[{ workshop: { ...minimal.workshop, date: '2026-02-30' } }, 'workshop.date'],
		[{ workshop: { ...minimal.workshop, timezone: 'Mars/Olympus' } }, 'workshop.timezone'],
		[
			{
				...minimal,
				topics: [
					{ key: 'a', title: 'A' },
					{ key: 'a', title: 'B' },
				],
			},
			'topics.1.key',
		],
		[{ ...minimal, topics: [{ key: '../x', title: 'A' }] }, 'topics.0.key'],
		[{ ...minimal, topics: [{ key: 'a', title: 'A', notes: ['ok', 7] }] }, 'topics.0.notes.1'],
		[{ ...minimal, agenda: [{ key: 'a', kind: 'party', minutes: 5, title: 'A' }] }, 'agenda.0.kind'],
		[{ ...minimal, agenda: [{ key: 'a', kind: 'plenary', minutes: -5, title: 'A' }] }, 'agenda.0.minutes'],
	])('names the path of what is wrong (case %#)', (input, path) => {
		expect(pathsOf(input)).toContain(path);
	});
});
