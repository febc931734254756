/** Renames a topic or changes its guiding question. */
import * as z from 'zod/mini';
import { keyArg } from '../power-kit/args.ts';
import { localTextSchema } from '../text/local-text.ts';
import { LIMITS } from '../workshop/definition.ts';
import { definePower } from './power.ts';

export const editTopic = definePower({
	name: 'edit-topic',
	label: { id: 'Ubah topik', en: 'Change a topic' },
	args: z.strictObject({
		topicKey: keyArg,
		title: z.optional(localTextSchema(LIMITS.title)),
		question: z.optional(z.nullable(localTextSchema(LIMITS.question))),
	}),
	perform({ view, write }, { topicKey, title, question }) {
		const topic = view.topic(topicKey);
		if (!topic) return { code: 'invalid-field', field: 'topicKey' };
		const { key, ...row } = topic;
		write.setRow('topic', key, { ...row, title: title ?? row.title, question: question === undefined ? row.question : (question ?? undefined) });
		return undefined;
	},
});
