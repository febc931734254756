/** GET /api/workshops/:id */
import { getWorkshop } from '@rembuk/shared/api/get-workshop';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { workshopState } from '../workshops/workshop-state.ts';
import { joinUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const getWorkshopRoute = ({ counts, origin, now }: Services) =>
	defineRoute(getWorkshop, async ({ caller: { actor, live }, request: { raw } }) => {
		const numbers = isLeader(actor.role) ? await counts(live.workshopId) : undefined;
		const url = joinUrl(origin.baseOf(raw), live.view.info()?.code ?? '');
		return workshopState(live, actor, { joinUrl: url, now: now(), ...(numbers && { counts: numbers }) });
	});
