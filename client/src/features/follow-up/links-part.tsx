/** Everybody who is responsible, what they answered, and their personal links. */
import { Stack, Text, Title } from '@mantine/core';
import { listFollowUps } from '@rembuk/shared/api/list-follow-ups';
import { responsibleKey } from '@rembuk/shared/plan/action-card';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './follow-up.module.css';
import { LinkRow } from './link-row.tsx';
import { linksMessages } from './links-messages.ts';

export function LinksPart() {
	const t = useText(linksMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const asked = useQuery({ queryKey: ['follow-ups', workshopId], queryFn: () => call(listFollowUps, { params: { id: workshopId } }) });
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<Text>{t('hint')}</Text>
			{asked.isPending && <Text role="status">{common('loading')}</Text>}
			{asked.data?.people.length === 0 && <Text>{t('none')}</Text>}
			<ul className={styles.people}>
				{asked.data?.people.map((person) => (
					<LinkRow key={responsibleKey(person.who)} person={person} onChange={() => void asked.refetch()} />
				))}
			</ul>
			<Text role="alert" c="var(--mantine-color-error)">
				{asked.error ? tellError(asked.error, locale) : ''}
			</Text>
		</Stack>
	);
}
