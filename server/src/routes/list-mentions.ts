/** GET /api/workshops/:id/mentions */
import { listMentions } from '@rembuk/shared/api/list-mentions';
import { pickText } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import { finderOf, mentionsInCards, mentionsOnBoard } from '../afterwards/mentions.ts';
import { defineRoute, type Services } from './services.ts';

/** More than anybody mends in one go; the rest comes when these are mended. */
const MOST = 200;

const messages = defineMessages({ plenary: { id: 'Pleno', en: 'Plenary' } });

export const listMentionsRoute = ({ registry }: Services) =>
	defineRoute(listMentions, async ({ locale, caller: { live } }) => {
		const { view, room: home } = live;
		const find = finderOf(view.people().map(({ name }) => name));
		if (!find) return { mentions: [], total: 0 };
		const topics = new Map(view.topics().map(({ key, title }) => [key, pickText(title, locale)]));
		const rooms = view.rooms().filter(({ kind }) => kind !== 'workshop');
		const titles = new Map(rooms.map(({ roomId, topicKey }) => [roomId, topics.get(topicKey ?? '') || formatMessage(messages.plenary, locale)]));
		const titleOf = (roomId: string): string => titles.get(roomId) ?? '';
		const all = mentionsInCards(find, home.doc, titleOf);
		for (const { roomId } of rooms) {
			const board = await registry.open(roomId); // one after the other: only one need be awake
			try {
				all.push(...mentionsOnBoard(find, board.doc, { roomId, room: titleOf(roomId) }));
			} finally {
				board.release();
			}
		}
		return { mentions: all.slice(0, MOST), total: all.length };
	});
