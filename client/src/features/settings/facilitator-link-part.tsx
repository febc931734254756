/** Replaces the facilitator link; the new one is shown once. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { renewFacilitatorLink } from '@rembuk/shared/api/renew-facilitator-link';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { settingsMessages } from './settings-messages.ts';

export function FacilitatorLinkPart() {
	const t = useText(settingsMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const renewing = useMutation({ mutationFn: () => call(renewFacilitatorLink, { params: { id: workshopId } }) });
	const ask = () =>
		modals.openConfirmModal({
			title: t('renew-title'),
			children: <Text>{t('renew-body')}</Text>,
			labels: { confirm: t('renew'), cancel: common('cancel') },
			closeButtonProps: { 'aria-label': common('close') },
			onConfirm: () => renewing.mutate(),
		});
	return (
		<Stack gap="sm" component="section" aria-labelledby="facilitator-link">
			<Title order={3} id="facilitator-link">
				{t('link')}
			</Title>
			{renewing.data ? (
				<CopyField
					label={t('new-link')}
					description={t('new-link-hint')}
					value={renewing.data.facilitatorUrl}
					words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
				/>
			) : (
				<Text>{t('link-hint')}</Text>
			)}
			<Group>
				<Button variant="default" loading={renewing.isPending} onClick={ask}>
					{t('renew')}
				</Button>
			</Group>
			<Text role="alert" c="var(--mantine-color-error)">
				{renewing.error ? tellError(renewing.error, locale) : ''}
			</Text>
		</Stack>
	);
}
