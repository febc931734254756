import { expect, it } from 'vitest';
import { must } from '../../assert.ts';
import { mergeCards } from '../../plan/merge-cards.ts';
import { changeCard, readCards } from '../../plan/plan-doc.ts';
import { LOCALES } from '../../text/locale.ts';
import { buildReport } from '../build-report.ts';
import { cardLines } from '../card-lines.ts';
import type { Report } from '../report.ts';
import { EVENING, fixtureDay } from '../testing/fixture-day.ts';
import { buildPack } from './build-pack.ts';
import type { Block } from './pack.ts';

const report = (locale: 'id' | 'en' = 'id', base?: string): Report => buildReport({ ...fixtureDay(), locale, now: EVENING, base });
const wordsOf = (of: Report): string => JSON.stringify(buildPack(of).blocks);
const headings = (of: Report): string[] => buildPack(of).blocks.flatMap((block: Block) => (block.kind === 'heading' ? [block.text] : []));
const firstCard = (of: Report) => must(of.groups[0]?.cards[0], 'the fixture has cards');

it('says how the status of a card went, and nothing where it never changed', () => {
	const day = report();
	expect(headings(day)).not.toContain('Riwayat status');
	firstCard(day).history = [{ at: EVENING, by: 'Ratna', from: 'open', to: 'under-way', note: 'Surat sudah dikirim' }];
	expect(headings(day).filter((text) => text === 'Riwayat status')).toHaveLength(1);
	const words = wordsOf(day);
	expect(words).toContain('22 Juli 2019 pukul 16.30 WIB: Belum mulai → Sedang berjalan, oleh Ratna');
	expect(words).toContain('Surat sudah dikirim');
});

it('names the clusters that the source notes lay in, with the words that they had then', () => {
	const day = report('en');
	firstCard(day).clusters = ['Who must know', 'Who must know', 'Leaflets'];
	expect(wordsOf(day)).toContain('Source clusters: Who must know; Leaflets');
});

it('says what became of the cards that were merged, in the section of their group and on its board', () => {
	const day = report('en');
	const [first, second] = day.groups;
	const gone = must(first?.cards.pop(), 'the first group has a card');
	const into = must(second?.cards[0], 'the second group has a card');
	into.mergedFrom = [{ cardId: gone.cardId, roomId: gone.roomId, what: gone.what, group: must(first, 'a group').title, day: '2019-09-22' }];
	const words = wordsOf(day);
	expect(words).toContain(`${gone.what}",{"text":" → Merged into action ${into.number}"`);
	expect(words).not.toContain('There are no action cards yet.');
	expect(cardLines(gone.cardId, day)).toEqual([gone.what, `Merged into action ${into.number}`]);
	expect(cardLines('nobody knows it', day)).toEqual(['An action card that was deleted']);
});

it('says by when the cards were to be done that were merged, where the merged one says otherwise', () => {
	const day = fixtureDay();
	const [early, late] = readCards(day.workshopDoc);
	const dues = [
		{ kind: 'date', on: '2019-09-01' },
		{ kind: 'date', on: '2020-03-01' },
	] as const;
	for (const [n, card] of [early, late].entries()) changeCard(day.workshopDoc, must(card, 'a card').id, { due: must(dues[n], 'a date') });
	const parents = readCards(day.workshopDoc).slice(0, 2);
	mergeCards(day.workshopDoc, parents, { id: 'whole', roomId: must(early, 'a card').roomId, author: 'x', createdAt: 1, due: dues[0] });
	const words = wordsOf(buildReport({ ...day, locale: 'id', now: EVENING }));
	expect(words).toContain(' · 1 Maret 2020)');
	expect(words).toContain(' (1 Maret 2020)"');
	expect(words).not.toContain('· 1 September 2019)');
});

it('writes thousands as the language does, in sentences and in tables', () => {
	for (const [locale, people, notes] of [
		['id', '1.500 peserta', '2.000'],
		['en', '1,500 participants', '2,000'],
	] as const) {
		const day = report(locale);
		const [group] = day.groups;
		const note = must(group?.notes[0], 'a note');
		must(group, 'a group').notes = Array.from({ length: 2000 }, () => note);
		day.sectors = [{ key: '', title: '', present: 1500 }];
		const words = wordsOf(day);
		expect(words).toContain(people);
		expect(words.match(new RegExp(`\\b${notes.replace('.', '\\.')}\\b`, 'g'))?.length).toBeGreaterThanOrEqual(2);
		expect(words).not.toMatch(/\b2000\b/);
	}
});

it.each(LOCALES)('shows no section of a workshop without anything, and leads nowhere (%s)', (locale) => {
	const day = report(locale, 'https://rembuk.example');
	const empty = { ...day, groups: [], attendance: [], sectors: [], milestones: [], unusedNotes: [], boards: [] };
	const words = wordsOf(empty);
	expect(headings(empty)).not.toContain(locale === 'id' ? 'Kelompok dan hasilnya' : 'The groups and what they made');
	expect(words).not.toMatch(/dihadiri oleh|attended by|bergaris bawah|underlined/);
	expect(wordsOf(day)).toMatch(/bergaris bawah|underlined/);
});
