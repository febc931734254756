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
	/** What is looked for, as its words, by the first of them; the longest first. */
	const wanted = new Map<string, string[][]>();
	/** In scripts without spaces: inside a row of letters. */
	const inside = new Set<string>();
	const want = (name: string): void => {
		if (WITHOUT_SPACES.test(name)) inside.add(name);
		const words = wordsOf(name).map(([word]) => word);
		const first = words[0];
		if (first === undefined || WITHOUT_SPACES.test(name)) return;
		wanted.set(first, [...(wanted.get(first) ?? []), words]);
	};
	for (const name of new Set(names.map(plainly))) {
		const parts = name.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((part) => part !== '' && !NOBODY.has(part) && !/^\d+$/.test(part));
		if (parts.length === 0) continue;
		for (const part of new Set([name, ...parts.filter((one) => one.length >= SHORTEST_PART || WITHOUT_SPACES.test(one))])) want(part);
	}
	if (wanted.size + inside.size === 0) return undefined;
	for (const sequences of wanted.values()) sequences.sort((a, b) => b.length - a.length);

	/** From where to where the first name stands; each word is looked up once, however many names there are. */
	const find = (words: string): [from: number, to: number] | undefined => {
		const said = wordsOf(words);
		for (const [n, [word, from]] of said.entries()) {
			const name = wanted.get(word)?.find((sequence) => sequence.every((one, i) => said[n + i]?.[0] === one));
			const last = name && said[n + name.length - 1];
			if (last) return [from, last[2]];
		}
		if (inside.size === 0 || !WITHOUT_SPACES.test(words)) return undefined;
		const low = words.toLowerCase();
		for (const name of inside) if (low.includes(name)) return [low.indexOf(name), low.indexOf(name) + name.length];
		return undefined;
	};
	return (words) => {
		const plain = words.normalize('NFKC');
		const found = find(plain);
		if (!found) return undefined;
		const from = Math.max(0, found[0] - AROUND);
		const to = found[1] + AROUND;
		const excerpt = `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
		return { name: plain.slice(...found), excerpt: excerpt.replace(HALF, '').replace(/\s+/g, ' ').trim() };
	};
}

const plainly = (words: string): string => words.normalize('NFKC').trim().toLowerCase();

/** The words of a text in small letters, and from where to where each stands in it. */
const wordsOf = (text: string): [word: string, from: number, to: number][] =>
	[...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }): [string, number, number] => [word.toLowerCase(), index, index + word.length]);
