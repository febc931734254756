/** `/o/:token`: the public outcome page, for whoever has the link. */
import { Button, Group, Text } from '@mantine/core';
import { getOutcome } from '@rembuk/shared/api/get-outcome';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { outcomeMessages } from '../features/outcome/outcome-messages.ts';
import { OutcomePage } from '../features/outcome/outcome-page.tsx';
import { ApiError, call } from '../lib/api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { Loading } from '../lib/loading.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { useNoIndex } from '../lib/use-no-index.ts';

export default function OutcomeScreen() {
	useNoIndex();
	const t = useText(outcomeMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { token = '' } = useParams();
	const asked = useQuery({
		queryKey: ['outcome', token, locale],
		queryFn: () => call(getOutcome, { params: { token }, query: { lang: locale } }),
		placeholderData: keepPreviousData,
	});
	if (asked.data)
		return (
			<SimplePage size="md">
				<OutcomePage outcome={asked.data} />
			</SimplePage>
		);
	if (asked.isPending) return <Loading>{t('loading')}</Loading>;
	const status = asked.error instanceof ApiError ? asked.error.status : 0;
	const isUnknown = status === 404 || status === 400;
	return (
		<SimplePage>
			<ScreenHeading>{t(isUnknown ? 'unknown-title' : 'closed-title')}</ScreenHeading>
			<Text role="alert">{isUnknown ? t('unknown-body') : tellError(asked.error, locale)}</Text>
			<Group>
				<Button variant="default" loading={asked.isFetching} onClick={() => void asked.refetch()}>
					{common('try-again')}
				</Button>
			</Group>
		</SimplePage>
	);
}
