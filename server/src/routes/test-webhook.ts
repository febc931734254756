/** POST /api/workshops/:id/webhooks/:webhookId/test */
import { testWebhook } from '@rembuk/shared/api/test-webhook';
import { AppError } from '@rembuk/shared/errors';
import { defineRoute, type Services } from './services.ts';

export const testWebhookRoute = ({ webhooks }: Services) =>
	defineRoute(testWebhook, async ({ params }) => {
		if (!(await webhooks.test(params.id, params.webhookId))) throw new AppError('unknown-webhook');
		return { ok: true as const };
	});
