/** POST /api/workshops/:id/follow-ups */
import { addFollowUp } from '@rembuk/shared/api/add-follow-up';
import { AppError } from '@rembuk/shared/errors';
import { responsibleKey, responsibleSchema } from '@rembuk/shared/plan/action-card';
import { auditLine } from '../afterwards/audit-line.ts';
import { cardsOf } from '../afterwards/follow-up.ts';
import { followUpUrl } from './links.ts';
import { defineRoute, type Services } from './services.ts';

export const addFollowUpRoute = ({ links, storage, origin, now }: Services) =>
	defineRoute(addFollowUp, async ({ body: { who }, caller: { live, actor }, request: { raw } }) => {
		const { workshopId } = live;
		if (cardsOf(live, who).length === 0) throw new AppError('not-responsible', { field: 'who' });
		const key = responsibleKey(who);
		const old = (await links.list('follow-up', workshopId)).filter(({ subject }) => responsibleKey(responsibleSchema.parse(JSON.parse(subject))) === key);
		const { secret, linkId, statement } = links.issue('follow-up', workshopId, JSON.stringify(who));
		await storage.batch([
			...(old.length > 0 ? [links.revoke(old.map((link) => link.linkId))] : []),
			statement,
			auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'add-follow-up', detail: { linkId } }),
		]);
		return { linkId, followUpUrl: followUpUrl(origin.baseOf(raw), secret), token: secret };
	});
