/** The path of one webhook. */
import * as z from 'zod/mini';
import { workshopParams } from './shapes.ts';

export const webhookParams = z.object({ ...workshopParams.shape, webhookId: z.string().check(z.maxLength(64)) });
