import { describe, expect, it } from 'vitest';
import { keySchema } from './definition.ts';
import { newKey } from './new-key.ts';

describe('newKey', () => {
	it.each([
		['Media & publik', [], 'media-publik'],
		['Pendidikan', ['pendidikan', 'pendidikan-2'], 'pendidikan-3'],
		[{ en: 'Éducation' }, [], 'education'],
		['وزارة', [], 'topik'],
		['وزارة', ['topik'], 'topik-2'],
		['---', [], 'topik'],
		['x'.repeat(200), [], 'x'.repeat(48)],
	])('%j beside %j is %s', (title, taken, key) => {
		expect(newKey(title, taken, 'topik')).toBe(key);
		expect(keySchema.safeParse(key).success).toBe(true);
	});
});
