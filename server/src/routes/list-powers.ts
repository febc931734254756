/** GET /api/workshops/:id/powers */
import { listPowers } from '@rembuk/shared/api/list-powers';
import { POWERS } from '@rembuk/shared/powers/index';
import * as z from 'zod/mini';
import { defineRoute } from './services.ts';

const powers = POWERS.map(({ name, label, args }) => ({ name, label, args: z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) }));

export const listPowersRoute = () => defineRoute(listPowers, async () => ({ powers }));
