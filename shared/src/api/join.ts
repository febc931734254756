/** Joins a workshop with its code. */
import * as z from 'zod/mini';
import { LIMITS } from '../workshop/definition.ts';
import { defineEndpoint } from './endpoint.ts';
import { joined } from './shapes.ts';

export const join = defineEndpoint({
	method: 'POST',
	path: '/api/join',
	summary: 'Join with the code. Without a topic the person is placed in the smallest group, balanced by sector.',
	who: 'anyone',
	body: z.object({
		code: z.string().check(z.maxLength(64)),
		name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name)),
		sector: z.optional(z.string().check(z.maxLength(64))),
		topicKey: z.optional(z.string().check(z.maxLength(64))),
	}),
	replies: { 201: joined },
});
