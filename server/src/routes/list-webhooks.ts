/** GET /api/workshops/:id/webhooks */
import { listWebhooks } from '@rembuk/shared/api/list-webhooks';
import { defineRoute, type Services } from './services.ts';

/** Latest deliveries of each. */
const MOST_SHOWN = 20;

export const listWebhooksRoute = ({ storage: { db } }: Services) =>
	defineRoute(listWebhooks, async ({ params }) => {
		const rows = await db.selectFrom('webhooks').selectAll().where('workshop_id', '=', params.id).orderBy('created_at').execute();
		const deliveriesOf = (webhookId: string) =>
			db.selectFrom('webhook_deliveries').selectAll().where('webhook_id', '=', webhookId).orderBy('seq', 'desc').limit(MOST_SHOWN).execute();
		const webhooks = rows.map(async ({ id, url, created_at, stopped }) => ({
			webhookId: id,
			url,
			createdAt: created_at,
			stopped: stopped as 'gone' | 'unreachable' | null,
			deliveries: (await deliveriesOf(id)).map((row) => ({
				id: row.id,
				type: row.type,
				createdAt: row.created_at,
				attempts: row.attempts,
				state: row.state,
				nextAt: row.next_at,
				status: row.status,
				error: row.error,
			})),
		}));
		return { webhooks: await Promise.all(webhooks) };
	});
