/** The facilitator's side of the outcome page: its link, whether it is open, and what it shows. */
import { Anchor, Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { changePublication } from '@rembuk/shared/api/change-publication';
import { getPublication } from '@rembuk/shared/api/get-publication';
import { renewOutcomeLink } from '@rembuk/shared/api/renew-outcome-link';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { PublicationChoices } from './publication-choices.tsx';
import { publicationMessages } from './publication-messages.ts';

export function PublicationPart() {
	const t = useText(publicationMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const queries = useQueryClient();
	const queryKey = ['publication', workshopId];
	const params = { id: workshopId };
	const asked = useQuery({ queryKey, queryFn: () => call(getPublication, { params }) });
	const changing = useMutation({
		mutationFn: (body: NonNullable<CallInput<typeof changePublication>['body']>) => call(changePublication, { params, body }),
		onSuccess: (next) => queries.setQueryData(queryKey, next),
	});
	const making = useMutation({ mutationFn: () => call(renewOutcomeLink, { params }), onSuccess: () => queries.invalidateQueries({ queryKey }) });
	const state = asked.data;
	const askToReplace = (): string =>
		modals.openConfirmModal({
			title: t('replace-title'),
			children: <Text>{t('replace-body')}</Text>,
			labels: { confirm: t('replace-link'), cancel: common('cancel') },
			closeButtonProps: { 'aria-label': common('close') },
			onConfirm: () => making.mutate(),
		});
	const make = (): void => {
		if (!state?.hasLink) making.mutate();
		else askToReplace();
	};
	const failure = asked.error ?? changing.error ?? making.error;
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<Text>{t('hint')}</Text>
			{making.data ? (
				<Stack gap="xs">
					<CopyField
						label={t('link')}
						description={t('link-hint')}
						value={making.data.outcomeUrl}
						words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
					/>
					<Anchor href={making.data.outcomeUrl} target="_blank" rel="noreferrer" underline="always">
						{t('open-page')}
					</Anchor>
				</Stack>
			) : (
				state?.hasLink && <Text c="dimmed">{t('has-link')}</Text>
			)}
			<Group>
				<Button variant={state?.hasLink ? 'default' : 'filled'} loading={making.isPending} disabled={!state} onClick={make}>
					{t(state?.hasLink ? 'replace-link' : 'new-link')}
				</Button>
			</Group>
			{state && (
				<>
					<Switch
						size="md"
						label={t('is-open')}
						checked={state.isOpen}
						disabled={!state.hasLink || changing.isPending}
						onChange={(event) => changing.mutate({ isOpen: event.currentTarget.checked })}
					/>
					<Switch
						size="md"
						label={t('show-names')}
						checked={state.showNames}
						disabled={changing.isPending}
						onChange={(event) => changing.mutate({ showNames: event.currentTarget.checked })}
					/>
					<PublicationChoices state={state} isBusy={changing.isPending} onChoose={changing.mutate} />
				</>
			)}
			<Text role="alert" c="var(--mantine-color-error)">
				{failure ? tellError(failure, locale) : ''}
			</Text>
		</Stack>
	);
}
