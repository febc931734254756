/** Lets a request in as a member or leader of the workshop that it names. */
import { AppError } from '@rembuk/shared/errors';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type { Admit } from '../http/mount.ts';
import type { Member, Services } from './services.ts';

/** Refuses whoever is not signed in before it says whether the workshop exists. */
export const openAdmit =
	({ auth, workshops }: Pick<Services, 'auth' | 'workshops'>): Admit<Member> =>
	async (request, who, workshopId) => {
		const session = await auth.identify(request.raw, workshopId);
		if (typeof session === 'string') throw new AppError(session);
		if (session.workshopId !== workshopId) throw new AppError(workshops.isKnown(workshopId) ? 'not-yours' : 'unknown-workshop');
		if (!workshops.isKnown(workshopId)) throw new AppError('workshop-deleted'); // at this very moment: the session is deleted next
		const live = await workshops.open(workshopId);
		try {
			const actor = live.actor(session.participantId);
			if (!actor) throw new AppError('session-ended');
			if (who === 'leader' && !isLeader(actor.role)) throw new AppError('facilitator-only');
			return { caller: { session, actor, live }, leave: () => live.release() };
		} catch (error) {
			live.release();
			throw error;
		}
	};
