/** Where names stand inside sentences, with the way to each: looked at before the names are removed. Changes nothing itself. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { listMentions } from '@rembuk/shared/api/list-mentions';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './mentions.module.css';
import { retentionMessages } from './retention-messages.ts';

export function MentionsList() {
	const t = useText(retentionMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const asked = useQuery({
		queryKey: ['mentions', workshopId, locale],
		queryFn: () => call(listMentions, { params: { id: workshopId } }),
		refetchOnMount: 'always', // somebody comes back from mending one
	});
	if (asked.error) return <Text role="alert">{tellError(asked.error, locale)}</Text>;
	if (!asked.data) return <Text role="status">{t('mentions-looking')}</Text>;
	const { mentions, total } = asked.data;
	return (
		<Stack gap="xs">
			<Title order={4} fz="md">
				{t('mentions-title', { total })}
			</Title>
			{total > 0 && <Text>{t('mentions-hint')}</Text>}
			{total > 0 && (
				<ul className={styles.mentions}>
					{mentions.map(({ kind, room, path, excerpt }) => (
						<li key={`${path} ${excerpt}`}>
							<Anchor component={Link} to={`/w/${workshopId}${path}`}>
								{t(kind === 'board' ? 'mention-board' : 'mention-card', { room })}
							</Anchor>
							<Text size="sm" dir="auto">
								{excerpt}
							</Text>
						</li>
					))}
				</ul>
			)}
			{total > mentions.length && <Text size="sm">{t('mentions-more', { shown: mentions.length })}</Text>}
		</Stack>
	);
}
