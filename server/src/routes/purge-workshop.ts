/** POST /api/workshops/:id/purge */
import { purgeWorkshop } from '@rembuk/shared/api/purge-workshop';
import { purge } from '../afterwards/purge.ts';
import { requireConfirmation, requireFacilitator } from './require-facilitator.ts';
import { defineRoute, type Services } from './services.ts';

export const purgeWorkshopRoute = (services: Services) =>
	defineRoute(purgeWorkshop, async ({ body, caller }) => {
		requireFacilitator(caller);
		requireConfirmation(caller, body.confirm);
		await purge(services, caller.live.workshopId);
		return { ok: true as const };
	});
