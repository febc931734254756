/** One webhook with its delivery log. */
import { Button, Group, Text } from '@mantine/core';
import type { Delivery, listWebhooks } from '@rembuk/shared/api/list-webhooks';
import { removeWebhook } from '@rembuk/shared/api/remove-webhook';
import { testWebhook } from '@rembuk/shared/api/test-webhook';
import { momentInWords } from '@rembuk/shared/text/dates';
import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './afterwards.module.css';
import { unansweredMessages, webhooksMessages } from './webhooks-messages.ts';

type Hook = z.infer<(typeof listWebhooks)['replies'][200]>['webhooks'][number];

export function WebhookRow({ hook, onChange }: { hook: Hook; onChange(): void }) {
	const t = useText(webhooksMessages);
	const why = useText(unansweredMessages);
	const { locale } = useLocale();
	const { workshopId, view } = useWorkshop();
	const { webhookId, url, stopped, deliveries } = hook;
	const params = { id: workshopId, webhookId };
	const testing = useMutation({ mutationFn: () => call(testWebhook, { params }), onSuccess: onChange });
	const removing = useMutation({ mutationFn: () => call(removeWebhook, { params }), onSuccess: onChange });
	const failure = testing.error ?? removing.error;
	const timezone = view.info()?.timezone ?? 'Asia/Jakarta';
	const sentence = ({ state, type, createdAt, attempts, status, error }: Delivery): string =>
		t(state, {
			moment: momentInWords(createdAt, timezone, locale),
			type,
			attempts,
			status: status ?? 0,
			why:
				status === null && error === null
					? ''
					: `(${status ?? why(Object.hasOwn(unansweredMessages, error ?? '') ? (error as keyof typeof unansweredMessages) : 'unreachable')})`,
		});
	return (
		<li className={styles.hook}>
			<Text fw={600}>{url}</Text>
			{stopped && <Text c="var(--mantine-color-error)">{t(stopped)}</Text>}
			<Group gap="xs">
				<Button size="sm" variant="default" aria-label={t('test-named', { url })} loading={testing.isPending} onClick={() => testing.mutate()}>
					{t('test')}
				</Button>
				<Button size="sm" variant="default" onClick={onChange}>
					{t('refresh')}
				</Button>
				<Button size="sm" variant="default" aria-label={t('remove-named', { url })} loading={removing.isPending} onClick={() => removing.mutate()}>
					{t('remove')}
				</Button>
			</Group>
			{deliveries.length > 0 && (
				<details>
					<summary>{t('log', { n: deliveries.length })}</summary>
					<ul className={styles.log}>
						{deliveries.map((delivery) => (
							<li key={delivery.id}>{sentence(delivery)}</li>
						))}
					</ul>
				</details>
			)}
			<Text size="sm" role="alert" c="var(--mantine-color-error)">
				{failure ? tellError(failure, locale) : ''}
			</Text>
		</li>
	);
}
