/** POST /api/workshops/:id/rejoin-codes */
import { renewRejoinCodes } from '@rembuk/shared/api/renew-rejoin-codes';
import { showCode } from '@rembuk/shared/ids';
import { renewCodes } from '../workshops/renew-codes.ts';
import { defineRoute, type Services } from './services.ts';

export const renewRejoinCodesRoute = (services: Services) =>
	defineRoute(renewRejoinCodes, async ({ body, caller: { live, actor } }) => {
		const people = await renewCodes(services, live, actor, body.participantIds);
		return { people: people.map((person) => ({ ...person, rejoinCode: showCode(person.rejoinCode) })) };
	});
