import { expect, test } from 'vitest';
import { parseFacilitatorFragment, takeFragment } from './read-fragment.ts';

test('a facilitator fragment is a workshop and a token', () => {
	expect(parseFacilitatorFragment('#Ab_-9.tok-_en')).toEqual({ workshopId: 'Ab_-9', token: 'tok-_en' });
});

test.each(['', '#', '#abc', '#abc.', '#.tok', '#a.b.c', '#a b.c', `#${'a'.repeat(65)}.t`])('%s is none', (fragment) => {
	expect(parseFacilitatorFragment(fragment)).toBeUndefined();
});

test('the secret leaves the address and the history entry', () => {
	window.history.replaceState({ key: 'k' }, '', '/f?x=1#a.b');
	const entries = window.history.length;
	expect(takeFragment()).toBe('#a.b');
	expect(window.location.href).not.toContain('a.b');
	expect(window.location.search).toBe('?x=1');
	expect(window.history.length).toBe(entries);
	expect(takeFragment()).toBe('');
});
