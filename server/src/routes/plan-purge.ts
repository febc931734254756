/** PATCH /api/workshops/:id/retention */
import { planPurge } from '@rembuk/shared/api/plan-purge';
import { planPurge as plan, readRetention } from '../afterwards/retention.ts';
import { requireFacilitator } from './require-facilitator.ts';
import { defineRoute, type Services } from './services.ts';

export const planPurgeRoute = (services: Services) =>
	defineRoute(planPurge, async ({ body, caller }) => {
		requireFacilitator(caller);
		await plan(services, caller.live, body.purgeAfterDays, caller.actor.id);
		return readRetention(services, caller.live);
	});
