/** The workshop that Rembuk exists for, as the demo file gives it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Due } from '@rembuk/shared/plan/due';
import type { LocalText } from '@rembuk/shared/text/locale';

export const FIXTURE_PATH = fileURLToPath(new URL('../../shared/src/demo/ruu-pekerja-sosial.json', import.meta.url));

interface BothTexts {
	id: string;
	en: string;
}
export interface Fixture {
	workshop: { title: BothTexts; date: string; language: 'id' | 'en' } & Record<string, unknown>;
	sectors: { key: string; title: BothTexts; count: number }[];
	topics: { key: string; title: BothTexts; question: BothTexts; notes: string[] }[];
	stakeholders: { key: string; title: BothTexts }[];
	actionCards: { topic: string; what: BothTexts; who: string[]; for: string[]; due: Due; fromNotes: number[] }[];
	agenda: { key: string; title: LocalText }[];
}

export const fixture = JSON.parse(readFileSync(FIXTURE_PATH, 'utf8')) as Fixture;

/** The definition without the notes: they are to be written by the participants. */
export const withoutNotes = (): Record<string, unknown> => ({ ...fixture, topics: fixture.topics.map(({ notes: _, ...topic }) => topic) });

/** The people of the fixture by sector: numbered, never named. */
export const people = (): { name: string; sector: string }[] => {
	const sectors = fixture.sectors.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
	return sectors.map((sector, at) => ({ name: `Peserta ${String(at + 1).padStart(2, '0')}`, sector }));
};
