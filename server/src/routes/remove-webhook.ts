/** DELETE /api/workshops/:id/webhooks/:webhookId */
import { removeWebhook } from '@rembuk/shared/api/remove-webhook';
import { AppError } from '@rembuk/shared/errors';
import { auditLine } from '../afterwards/audit-line.ts';
import { defineRoute, type Services } from './services.ts';

export const removeWebhookRoute = ({ storage, webhooks, now }: Services) =>
	defineRoute(removeWebhook, async ({ params: { webhookId }, caller: { live, actor } }) => {
		const { workshopId } = live;
		if (!(await webhooks.remove(workshopId, webhookId))) throw new AppError('unknown-webhook');
		await storage.batch([auditLine(storage, { workshopId, at: now(), actor: actor.id, action: 'remove-webhook', detail: { webhookId } })]);
		return { ok: true as const };
	});
