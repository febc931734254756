/** DELETE /api/workshops/:id/follow-ups/:linkId */
import { revokeFollowUp } from '@rembuk/shared/api/revoke-follow-up';
import { AppError } from '@rembuk/shared/errors';
import { auditLine } from '../afterwards/audit-line.ts';
import { defineRoute, type Services } from './services.ts';

export const revokeFollowUpRoute = ({ links, storage, now }: Services) =>
	defineRoute(revokeFollowUp, async ({ params: { linkId }, caller: { live, actor } }) => {
		const { workshopId } = live;
		if (!(await links.list('follow-up', workshopId)).some((link) => link.linkId === linkId)) throw new AppError('unknown-link');
		const audit = auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'revoke-follow-up', detail: { linkId } });
		await storage.batch([links.revoke([linkId]), audit]);
		return { ok: true as const };
	});
