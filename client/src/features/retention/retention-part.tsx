/** Closing the workshop, and what is kept of it afterwards. */
import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { getRetention } from '@rembuk/shared/api/get-retention';
import { momentInWords } from '@rembuk/shared/text/dates';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { PrivacyLink } from '../../lib/privacy-link.tsx';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { AnonymisePart } from './anonymise-part.tsx';
import { PurgePart } from './purge-part.tsx';
import { retentionMessages } from './retention-messages.ts';

/** `children`: the way to export first. */
export function RetentionPart({ children }: { children: ReactNode }) {
	const t = useText(retentionMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId, view, me } = useWorkshop();
	const { run, isBusy } = usePower();
	const closing = view.closing();
	const asked = useQuery({ queryKey: ['retention', workshopId], queryFn: () => call(getRetention, { params: { id: workshopId } }) });
	const moment = (at: number): string => momentInWords(at, view.info()?.timezone ?? 'Asia/Jakarta', locale);
	const close = () =>
		modals.openConfirmModal({
			title: t('close-title'),
			children: <Text>{t('close-body')}</Text>,
			labels: { confirm: t('close'), cancel: common('cancel') },
			closeButtonProps: { 'aria-label': common('close') },
			onConfirm: () => void run('close-workshop', { closed: true }),
		});
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<Text role="status">{closing ? t('is-closed', { moment: moment(closing.at) }) : t('is-open')}</Text>
			<Group>
				{closing ? (
					<Button variant="default" loading={isBusy('close-workshop')} onClick={() => void run('close-workshop', { closed: false })}>
						{t('reopen')}
					</Button>
				) : (
					<Button loading={isBusy('close-workshop')} onClick={close}>
						{t('close')}
					</Button>
				)}
			</Group>
			{closing && asked.data && me.role === 'facilitator' && (
				<>
					<Divider />
					<Stack gap="xs">
						<Title order={3}>{t('export-first')}</Title>
						<Text>{t('export-hint')}</Text>
						<Group>{children}</Group>
					</Stack>
					<AnonymisePart state={asked.data} moment={moment} />
					<PurgePart state={asked.data} moment={moment} onChange={() => void asked.refetch()} />
				</>
			)}
			{closing && me.role !== 'facilitator' && <Text>{t('facilitator-only')}</Text>}
			<Text role="alert" c="var(--mantine-color-error)">
				{asked.error ? tellError(asked.error, locale) : ''}
			</Text>
			<PrivacyLink />
		</Stack>
	);
}
