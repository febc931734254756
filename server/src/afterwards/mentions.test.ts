/** Names inside sentences are found, and what only looks like one is not. */
import { expect, it } from 'vitest';
import { finderOf } from './mentions.ts';

const found = (names: string[], words: string) => finderOf(names)?.(words)?.name;

it('finds a name whole, in part, in any case and width, as a word of its own', () => {
	expect(found(['Sari Dewi'], 'Hubungi SARI  dewi besok')).toBe('SARI  dewi');
	expect(found(['Sari Dewi'], 'kata Bu Sari, begitu')).toBe('Sari');
	expect(found(['Sari Dewi'], 'ｓａｒｉ hadir')).toBe('sari');
	expect(found(['Sari Dewi'], 'Sarikan bahan; kesarian; dewiku')).toBeUndefined();
	expect(found(["O'Neil (Dr.)"], "Tanya O'Neil.")).toBe("O'Neil");
	expect(found(['Al'], 'kata Al')).toBe('Al');
	expect(found(['王伟'], '请王伟说明')).toBe('王伟');
	expect(found(['أحمد علي'], 'قال أحمد ذلك')).toBe('أحمد');
});

it('takes titles, numbers and what people without a name are called for nobody', () => {
	expect(finderOf(['Peserta', 'Peserta 12', 'Bapak'])).toBeUndefined();
	expect(found(['Bapak Joko'], 'Bapak ibu sekalian')).toBeUndefined();
	expect(found(['a+(b|c)*d'], 'nothing to see')).toBeUndefined();
});

it('shows the words around it, never half a character', () => {
	const excerpt = finderOf(['Joko'])?.(`${'😀'.repeat(50)}x Joko y${'😀'.repeat(50)}`)?.excerpt ?? '';
	expect(excerpt).toMatch(/^…😀+x Joko y😀+…$/u);
	expect(excerpt.length).toBeLessThan(140);
});
