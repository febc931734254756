/** The webhooks of a workshop: adding one (its secret is shown once), what was sent, removing. */
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { addWebhook } from '@rembuk/shared/api/add-webhook';
import { listWebhooks } from '@rembuk/shared/api/list-webhooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './afterwards.module.css';
import { WebhookRow } from './webhook-row.tsx';
import { webhooksMessages } from './webhooks-messages.ts';

export function WebhooksPart() {
	const t = useText(webhooksMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const [url, setUrl] = useState('');
	const params = { id: workshopId };
	const asked = useQuery({ queryKey: ['webhooks', workshopId], queryFn: () => call(listWebhooks, { params }) });
	const adding = useMutation({
		mutationFn: () => call(addWebhook, { params, body: { url: url.trim() } }),
		onSuccess: () => {
			setUrl('');
			return asked.refetch();
		},
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		adding.mutate();
	};
	const isField = adding.error instanceof ApiError && adding.error.field === 'url';
	const failure = asked.error ?? (isField ? null : adding.error);
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<Text>{t('hint')}</Text>
			<form onSubmit={submit} noValidate>
				<Group align="flex-end" gap="xs">
					<TextInput
						flex="1 1 14rem"
						miw={0}
						type="url"
						inputMode="url"
						label={t('url')}
						value={url}
						onChange={(event) => setUrl(event.currentTarget.value)}
						error={isField ? tellError(adding.error, locale) : undefined}
					/>
					<Button type="submit" variant="default" loading={adding.isPending}>
						{t('add')}
					</Button>
				</Group>
			</form>
			{adding.data && (
				<CopyField
					label={t('secret')}
					description={t('secret-hint')}
					value={adding.data.secret}
					words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
				/>
			)}
			<ul className={styles.hooks}>
				{asked.data?.webhooks.map((hook) => (
					<WebhookRow key={hook.webhookId} hook={hook} onChange={() => void asked.refetch()} />
				))}
			</ul>
			<Text role="alert" c="var(--mantine-color-error)">
				{failure ? tellError(failure, locale) : ''}
			</Text>
		</Stack>
	);
}
