/** Adds a topic, and with it a group with a room and a board of its own. */
import * as z from 'zod/mini';
import { nextOrder } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { pickText } from '../text/locale.ts';
import { LIMITS } from '../workshop/definition.ts';
import { newKey } from '../workshop/new-key.ts';
import { definePower } from './power.ts';

export const addTopic = definePower({
	name: 'add-topic',
	label: { id: 'Tambah topik', en: 'Add a topic' },
	args: z.strictObject({
		title: localTextSchema(LIMITS.title),
		question: z.optional(localTextSchema(LIMITS.question)),
		starterNotes: z.optional(z.array(localTextSchema(LIMITS.note)).check(z.maxLength(LIMITS.starterNotes))),
	}),
	perform({ view, write, newRoom }, { title, question, starterNotes = [] }) {
		const topics = view.topics();
		if (topics.length >= LIMITS.topics) return { code: 'too-many', values: { limit: LIMITS.topics } };
		const key = newKey(
			title,
			topics.map((topic) => topic.key),
			'topik',
		);
		const language = view.info()?.language ?? 'id';
		const roomId = newRoom({ topicKey: key, starterNotes: starterNotes.map((note) => pickText(note, language)) });
		write.setRow('topic', key, { title, question, order: nextOrder(topics), closed: false });
		write.setRow('room', roomId, { kind: 'breakout', topicKey: key, locked: false, open: false, order: nextOrder(view.rooms()) });
		return { roomId, topicKey: key };
	},
});
