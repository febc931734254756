/** POST /api/workshops/:id/anonymise */
import { anonymiseWorkshop } from '@rembuk/shared/api/anonymise-workshop';
import { anonymise } from '../afterwards/anonymise.ts';
import { readRetention } from '../afterwards/retention.ts';
import { requireConfirmation, requireFacilitator } from './require-facilitator.ts';
import { defineRoute, type Services } from './services.ts';

export const anonymiseWorkshopRoute = (services: Services) =>
	defineRoute(anonymiseWorkshop, async ({ body, caller }) => {
		requireFacilitator(caller);
		requireConfirmation(caller, body.confirm);
		await anonymise(services, caller.live, { alsoFreeText: body.alsoFreeText, actorId: caller.actor.id });
		return readRetention(services, caller.live);
	});
