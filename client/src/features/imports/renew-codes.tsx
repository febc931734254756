/** New personal codes for everybody, after a warning that the old ones end. */
import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { renewRejoinCodes } from '@rembuk/shared/api/renew-rejoin-codes';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import type { PersonCode } from './codes-list.tsx';
import { rosterMessages } from './roster-messages.ts';

export function RenewCodes({ onCodes }: { onCodes(codes: PersonCode[]): void }) {
	const t = useText(rosterMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const asking = useMutation({
		mutationFn: () => call(renewRejoinCodes, { params: { id: workshopId }, body: {} }),
		onSuccess: ({ people }) => onCodes(people),
	});
	const ask = () =>
		modals.openConfirmModal({
			title: t('codes-renew'),
			children: <Text>{t('codes-renew-warning')}</Text>,
			labels: { confirm: t('codes-renew-short'), cancel: common('cancel') },
			closeButtonProps: { 'aria-label': common('close') },
			onConfirm: () => asking.mutate(),
		});
	return (
		<>
			<Text>{t('codes-intro')}</Text>
			<Group>
				<Button variant="default" loading={asking.isPending} onClick={ask}>
					{t('codes-renew')}
				</Button>
			</Group>
			<Text role="status">{asking.data?.people.length === 0 ? t('codes-nobody') : ''}</Text>
			{asking.isError && (
				<Text role="alert" c="var(--mantine-color-error)">
					{tellError(asking.error, locale)}
				</Text>
			)}
		</>
	);
}
