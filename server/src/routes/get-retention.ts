/** GET /api/workshops/:id/retention */
import { getRetention } from '@rembuk/shared/api/get-retention';
import { readRetention } from '../afterwards/retention.ts';
import { defineRoute, type Services } from './services.ts';

export const getRetentionRoute = (services: Services) => defineRoute(getRetention, ({ caller: { live } }) => readRetention(services, live));
