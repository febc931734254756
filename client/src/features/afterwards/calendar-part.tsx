/** The address under which calendars subscribe to the due dates. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { getCalendarLink } from '@rembuk/shared/api/get-calendar-link';
import { renewCalendarLink } from '@rembuk/shared/api/renew-calendar-link';
import { revokeCalendarLink } from '@rembuk/shared/api/revoke-calendar-link';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { calendarMessages } from './calendar-messages.ts';

export function CalendarPart() {
	const t = useText(calendarMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const params = { id: workshopId };
	const asked = useQuery({ queryKey: ['calendar-link', workshopId], queryFn: () => call(getCalendarLink, { params }) });
	const making = useMutation({ mutationFn: () => call(renewCalendarLink, { params }), onSuccess: () => asked.refetch() });
	const revoking = useMutation({
		mutationFn: () => call(revokeCalendarLink, { params }),
		onSuccess: () => {
			making.reset();
			return asked.refetch();
		},
	});
	const hasLink = Boolean(asked.data?.link);
	const failure = asked.error ?? making.error ?? revoking.error;
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<Text>{t('hint')}</Text>
			{making.data ? (
				<CopyField
					label={t('url')}
					description={t('url-hint')}
					value={making.data.calendarUrl}
					words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
				/>
			) : (
				asked.data && <Text c="dimmed">{t(hasLink ? 'made' : 'none')}</Text>
			)}
			<Group gap="xs">
				<Button variant={hasLink ? 'default' : 'filled'} disabled={!asked.data} loading={making.isPending} onClick={() => making.mutate()}>
					{t(hasLink ? 'replace' : 'make')}
				</Button>
				{hasLink && (
					<Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>
						{t('revoke')}
					</Button>
				)}
			</Group>
			<Text role="alert" c="var(--mantine-color-error)">
				{failure ? tellError(failure, locale) : ''}
			</Text>
		</Stack>
	);
}
