import { describe, expect, it } from 'vitest';
import { blankCard } from './action-card.ts';
import { findDuplicates, likeness, meaningOf } from './duplicates.ts';

const alike = (a: string, b: string): number => likeness(meaningOf(a), meaningOf(b));

describe('how alike two cards are', () => {
	it.each([
		['Sosialisasi RUU kepada pemerintah daerah', 'Menyosialisasikan RUU ke pemerintah daerah'],
		['Buat leaflet satu halaman untuk pemerintah daerah', 'Pembuatan leaflet bagi pemerintah daerah'],
		['Pelatihan rutin tiap triwulan', 'Melatih secara rutin setiap triwulan'],
		['Explain the bill to local governments', 'Explaining the Bill to local government'],
		['Adapt academic programmes', 'Academic programme adapted'],
		['Kode étik', 'kode etik!'],
	])('“%s” and “%s” may be the same', (a, b) => {
		expect(alike(a, b)).toBeGreaterThanOrEqual(0.5);
	});
	it.each([
		['Sosialisasi RUU kepada pemerintah', 'Penyesuaian akademik dan pendidikan profesi'],
		['Advocate the drafting of derivative regulations', 'Run professional education for the universities'],
		['Buat leaflet untuk sekolah', 'Buat video untuk rumah sakit'],
		['', ''],
		['dan yang di', 'the of to'],
	])('“%s” and “%s” are not', (a, b) => {
		expect(alike(a, b)).toBeLessThan(0.5);
	});
});

describe('duplicates', () => {
	const card = (id: string, roomId: string, what: string, createdAt = 1) => ({ ...blankCard({ id, roomId, author: 'ani', createdAt }), what });
	it('are looked for across rooms only, the likeliest first, the older card first', () => {
		const cards = [
			card('1', 'a', 'Buat leaflet satu halaman', 9),
			card('2', 'a', 'Buat leaflet satu halaman'),
			card('3', 'b', 'Leaflet satu halaman dibuat dan dibagikan', 2),
			card('4', 'c', 'Buat leaflet satu halaman', 3),
			card('5', 'c', ''),
		];
		const pairs = findDuplicates(cards).map((pair) => pair.cards.map(({ id }) => id).join('+'));
		expect(pairs.slice(0, 2)).toEqual(['4+1', '2+4']);
		expect(pairs).not.toContain('1+2');
		expect(pairs).toContain('2+3');
	});
});
