/** Joins a workshop with its code. */
import * as z from 'zod/mini';
import { nameSchema } from '../workshop/name.ts';
import { defineEndpoint } from './endpoint.ts';
import { joined } from './shapes.ts';

export const join = defineEndpoint({
	method: 'POST',
	path: '/api/join',
	summary: 'Join with the code. Without a topic the person is placed in the smallest group, balanced by sector.',
	who: 'anyone',
	body: z.object({
		code: z.string().check(z.maxLength(64)),
		name: nameSchema,
		sector: z.optional(z.string().check(z.maxLength(64))),
		topicKey: z.optional(z.string().check(z.maxLength(64))),
	}),
	replies: { 201: joined },
});
