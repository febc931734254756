/**
 * What a path of an archive stands for, so that people can be told in words: which note of which group, which card, which person, with the first words. Pure;
 * the file may be hostile, and what is not found in it stays without words.
 */
import { wordsOfAny } from '../board/any-words.ts';
import { cardTextName } from '../plan/plan-doc.ts';
import { cleanText } from '../text/clean-text.ts';
import { type LocalText, pickText } from '../text/locale.ts';
import { shorten } from '../text/shorten.ts';
import { ABOUT_FIELDS, type About, aboutText, THINGS } from './about.ts';
import type { ArchiveDocuments } from './read-archive.ts';

/** So many letters tell which one it is. */
const MOST = 60;

/** Describes paths as `readArchive` names them; undefined for what belongs to nothing that people know. */
export function aboutOf({ workshop, plan, boards }: ArchiveDocuments): (path: string) => About | undefined {
	const row = (name: string): Readonly<Record<string, unknown>> => {
		const value = Object.hasOwn(workshop, name) ? workshop[name] : undefined;
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	};
	const whereOf = (roomId: string): Pick<About, 'room' | 'isPlenary'> => {
		const { kind, topicKey } = row(`room:${roomId}`);
		if (kind === 'plenary') return { isPlenary: true };
		const room = titleIn(row(`topic:${String(topicKey)}`).title);
		return room === undefined ? {} : { room };
	};
	const cardOf = (cardId: string, field?: string): About => {
		const base = plan.entries[`card:${cardId}`] as { roomId?: unknown } | null | undefined;
		const known = ABOUT_FIELDS.find((one) => one === field);
		return { kind: 'card', ...wordsAs(plan.texts[cardTextName(cardId, 'what')]), ...whereOf(String(base?.roomId)), ...(known && { field: known }) };
	};
	const onBoard = (rest: string): About | undefined => {
		const board = boards.find(({ roomId }) => rest === roomId || rest.startsWith(`${roomId}.`));
		if (!board) return { kind: 'board' };
		const record = board.records.find(({ id }) => rest === `${board.roomId}.${id}`);
		const where = whereOf(board.roomId);
		if (!record) return { kind: 'board', ...where };
		return {
			kind: THINGS.find((kind) => kind === record.type) ?? 'thing',
			...wordsAs(wordsOfAny(record) || (record.props as { url?: unknown } | undefined)?.url),
			...where,
		};
	};
	const inPlan = (name: string): About | undefined => {
		const [, kind = '', id = '', field] = /^(card|stakeholder|milestone):([\w-]+)(?:\/(\w+).*)?$/.exec(name) ?? [];
		if (kind === 'card') return cardOf(id, field);
		const title = titleIn((plan.entries[name] as { title?: unknown } | null | undefined)?.title);
		return kind === '' ? undefined : { kind: kind as 'stakeholder' | 'milestone', ...(title !== undefined && { words: title }) };
	};
	const inState = (name: string): About | undefined => {
		const [, kind = '', id = ''] = /^([a-z]+):([\w-]+)/.exec(name) ?? [];
		const { title, name: called } = row(`${kind}:${id}`);
		const words = titleIn(title);
		if (kind === 'person') return { kind, ...wordsAs(called) };
		if (kind === 'topic' || kind === 'sector' || kind === 'phase') return { kind, ...(words !== undefined && { words }) };
		if (kind === 'room' || kind === 'clock' || kind === 'at') return { kind: 'room', ...whereOf(id) };
		return kind === '' ? { kind: 'setting' } : undefined;
	};
	const places: [string, (rest: string) => About | undefined][] = [
		['documents.boards.', onBoard],
		['documents.plan.entries.', inPlan],
		[
			'documents.plan.texts.',
			(name) => {
				const [, id, field] = /^t:card:([\w-]+)\/(\w+)$/.exec(name) ?? [];
				return id === undefined ? undefined : cardOf(id, field);
			},
		],
		['documents.workshop.', inState],
		['keeping.publication.rooms.', (roomId) => ({ kind: 'public-room', ...whereOf(roomId) })],
		['keeping.publication.cards.', (cardId) => ({ ...cardOf(cardId), kind: 'public-card' })],
		['keeping.purgeAt', () => ({ kind: 'deletion' })],
	];
	return (path) => {
		const found = places.find(([prefix]) => path.startsWith(prefix));
		return found?.[1](path.slice(found[0].length));
	};
}

const shortened = (words: string): string => shorten(cleanText(words), MOST);

function wordsAs(value: unknown): Pick<About, 'words'> {
	const words = typeof value === 'string' ? shortened(value) : '';
	return words === '' ? {} : { words };
}

/** A title in its languages; undefined for what is none. */
function titleIn(value: unknown): LocalText | undefined {
	const parsed = aboutText.safeParse(value);
	if (!parsed.success) return undefined;
	const title = parsed.data;
	if (pickText(title, 'id').trim() === '') return undefined;
	if (typeof title === 'string') return shortened(title);
	return { ...(title.id !== undefined && { id: shortened(title.id) }), ...(title.en !== undefined && { en: shortened(title.en) }) };
}
