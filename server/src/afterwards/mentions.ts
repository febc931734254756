/** Finds the names of people inside the words of boards and cards, which anonymising leaves as they are. Pure: names and documents in, places out. */
import type { Mention } from '@rembuk/shared/api/list-mentions';
import { ACTION_CARD } from '@rembuk/shared/board/action-card-shape';
import type { PlainRecord } from '@rembuk/shared/board/board-doc';
import { readRecords, wordsOfRecord } from '@rembuk/shared/board/record-codec';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { readCards } from '@rembuk/shared/plan/plan-doc';
import type * as Y from 'yjs';

/** Parts of names that mean nobody: titles, and what people without a name are called. */
const NOBODY = new Set(
	'peserta participant pengamat observer fasilitator facilitator bapak pak ibu kak mas mbak prof drs dra mrs anonim anonymous the dan and bin binti'.split(' '),
);
const SHORTEST_PART = 3;
/** Scripts that write without spaces: a name is found inside a row of letters. */
const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Javanese}\p{Script=Balinese}]/u;
const AROUND = 60;
/** Half of a character that was cut through. */
const HALF = /(?<=^…?)[\uDC00-\uDFFF]|[\uD800-\uDBFF](?=…?$)/g;

type Find = (words: string) => Pick<Mention, 'name' | 'excerpt'> | undefined;

/** The places on a board, one for each thing that is written there. */
export function mentionsOnBoard(find: Find, board: Y.Doc, { roomId, room }: { roomId: string; room: string }): Mention[] {
	return readRecords(board).flatMap((record) => {
		const found = find(wordsOn(record));
		return found ? [{ kind: 'board' as const, room, path: `/r/${roomId}?note=${encodeURIComponent(record.id)}`, ...found }] : [];
	});
}

/** The places in the cards of a plan, one for each piece of words. */
export function mentionsInCards(find: Find, plan: Y.Doc, titleOf: (roomId: string) => string): Mention[] {
	return readCards(plan).flatMap((card) =>
		wordsIn(card).flatMap((words) => {
			const found = find(words);
			return found ? [{ kind: 'card' as const, room: titleOf(card.roomId), path: `/plan?card=${encodeURIComponent(card.id)}`, ...found }] : [];
		}),
	);
}

/** Notes, texts and drawings have words; frames have a name. A card's shape shows the card, which is looked at itself. */
function wordsOn(record: PlainRecord): string {
	if (record.typeName !== 'shape' || record.type === ACTION_CARD) return '';
	const { name, text } = (record.props ?? {}) as Record<string, unknown>;
	return [wordsOfRecord(record), name, text].filter((words) => typeof words === 'string' && words !== '').join('\n');
}

function wordsIn(card: ActionCard): string[] {
	const steps = card.history.map(({ note }) => note).filter((note) => note !== card.statusNote);
	const answers = Object.values(card.answers ?? {}).map(({ reason }) => reason);
	const free = card.who.map((who) => (who.kind === 'text' ? who.text : ''));
	const kept = [...card.sources.map(({ text }) => text), ...card.clusters.map(({ title }) => title)];
	return [card.what, card.indicator, card.statusNote, ...steps, ...answers, ...free, ...kept].filter(
		(words) => words !== undefined && words !== '',
	) as string[];
}

/** Looks for whole names and for their parts ("Bu Sari" is Sari Dewi), as words of their own; undefined when there is nobody to look for. */
export function finderOf(names: readonly string[]): Find | undefined {
	const wanted = new Set<string>();
	for (const name of names.map((one) => one.normalize('NFKC').trim().toLowerCase())) {
		const parts = name.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((part) => part !== '' && !NOBODY.has(part) && !/^\d+$/.test(part));
		if (parts.length === 0) continue;
		wanted.add(name);
		for (const part of parts) if (part.length >= SHORTEST_PART || WITHOUT_SPACES.test(part)) wanted.add(part);
	}
	if (wanted.size === 0) return undefined;
	const alternatives = [...wanted]
		.sort((a, b) => b.length - a.length)
		.map((one) => {
			const literal = one.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
			return WITHOUT_SPACES.test(one) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
		});
	const pattern = new RegExp(alternatives.join('|'), 'iu');
	return (words) => {
		const plain = words.normalize('NFKC');
		const found = pattern.exec(plain);
		if (!found) return undefined;
		const from = Math.max(0, found.index - AROUND);
		const to = found.index + found[0].length + AROUND;
		const excerpt = `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
		return { name: found[0], excerpt: excerpt.replace(HALF, '').replace(/\s+/g, ' ').trim() };
	};
}
