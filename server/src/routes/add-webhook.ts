/** POST /api/workshops/:id/webhooks */
import { addWebhook } from '@rembuk/shared/api/add-webhook';
import { AppError } from '@rembuk/shared/errors';
import { auditLine } from '../afterwards/audit-line.ts';
import { isPostable } from '../webhooks/post.ts';
import { MOST_WEBHOOKS } from '../webhooks/webhooks.ts';
import { defineRoute, type Services } from './services.ts';

export const addWebhookRoute = ({ storage, webhooks, webhooksAllowPrivate, now }: Services) =>
	defineRoute(addWebhook, async ({ body: { url }, caller: { live, actor } }) => {
		const { workshopId } = live;
		if (!isPostable(url, webhooksAllowPrivate)) throw new AppError('private-address', { field: 'url' });
		const there = await storage.db.selectFrom('webhooks').select('id').where('workshop_id', '=', workshopId).execute();
		if (there.length >= MOST_WEBHOOKS) throw new AppError('too-many', { field: 'url', values: { limit: MOST_WEBHOOKS } });
		const added = await webhooks.add(workshopId, url);
		const audit = { workshopId, at: now(), actor: actor.id, action: 'add-webhook', detail: { webhookId: added.webhookId, url } };
		await storage.batch([auditLine(storage, audit)]);
		return added;
	});
