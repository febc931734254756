import { describe, expect, it } from 'vitest';
import { negotiateLocale, pickText, withText } from './locale.ts';

describe('negotiateLocale', () => {
	it.each([
		[undefined, 'id'],
		['', 'id'],
		['en-GB,en;q=0.9', 'en'],
		['id-ID,id;q=0.9,en-US;q=0.8', 'id'],
		['fr,en;q=0.4,id;q=0.5', 'id'],
		['in-ID', 'id'],
		['de, en;q=0', 'id'],
		['*', 'id'],
	] as const)('%j → %s', (header, locale) => {
		expect(negotiateLocale(header)).toBe(locale);
	});
});

describe('pickText', () => {
	it('takes the language, then the other one, then nothing', () => {
		expect(pickText({ id: 'Papan', en: 'Board' }, 'en')).toBe('Board');
		expect(pickText({ id: 'Papan' }, 'en')).toBe('Papan');
		expect(pickText('Board', 'id')).toBe('Board');
		expect(pickText({}, 'id')).toBe('');
		expect(pickText(undefined, 'id')).toBe('');
	});
	it('takes no sign along that would turn what stands beside it about', () => {
		expect(pickText('\u202eKampus\u202c', 'id')).toBe('Kampus');
		expect(pickText({ en: '\u2067جامعة\u2069' }, 'id')).toBe('جامعة');
	});
	it('changes one language and keeps the other', () => {
		expect(withText({ id: 'Papan', en: 'Board' }, 'en', 'Canvas')).toEqual({ id: 'Papan', en: 'Canvas' });
		expect(withText('Board', 'en', 'Canvas')).toBe('Canvas');
	});
});
