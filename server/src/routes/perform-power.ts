/** POST /api/workshops/:id/powers/:name */
import { performPower } from '@rembuk/shared/api/perform-power';
import { AppError } from '@rembuk/shared/errors';
import { POWERS } from '@rembuk/shared/powers/index';
import { performPower as perform } from '../workshops/perform-power.ts';
import { defineRoute, type Services } from './services.ts';

const byName = new Map(POWERS.map((power) => [power.name, power]));

export const performPowerRoute = (services: Services) =>
	defineRoute(performPower, async ({ params, body, caller: { actor, live } }) => {
		const power = byName.get(params.name);
		if (!power) throw new AppError('unknown-power');
		return perform(services, live, power, body, actor.id);
	});
