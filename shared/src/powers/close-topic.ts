/** Closes a group to joining and writing, or opens it again; its people and notes stay. */
import * as z from 'zod/mini';
import { keyArg } from '../power-kit/args.ts';
import { definePower } from './power.ts';

export const closeTopic = definePower({
	name: 'close-topic',
	label: { id: 'Tutup kelompok', en: 'Close a group' },
	args: z.strictObject({ topicKey: keyArg, closed: z.boolean() }),
	perform({ view, write }, { topicKey, closed }) {
		const topic = view.topic(topicKey);
		if (!topic) return { code: 'invalid-field', field: 'topicKey' };
		const { key, ...row } = topic;
		write.setRow('topic', key, { ...row, closed });
		return undefined;
	},
});
