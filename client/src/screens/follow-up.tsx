/** `/follow-up#<secret>`: the actions of whoever is responsible, without an account. The secret leaves the address and stays in this tab. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { useState } from 'react';
import { FollowUpCard } from '../features/follow-up/follow-up-card.tsx';
import { followUpMessages } from '../features/follow-up/follow-up-messages.ts';
import { useFollowUp } from '../features/follow-up/use-follow-up.ts';
import { ApiError } from '../lib/api.ts';
import { keep, readKept, tab } from '../lib/browser-store.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { Loading } from '../lib/loading.tsx';
import { takeFragment } from '../lib/read-fragment.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { useNoIndex } from '../lib/use-no-index.ts';

const KEY = 'rembuk:follow-up';

/** From the address, else what this tab was opened with before it was reloaded. */
function takeSecret(): string {
	const [, secret] = /^#([\w-]{1,200})$/.exec(takeFragment()) ?? [];
	if (secret !== undefined) keep(KEY, secret, tab());
	const kept = readKept(KEY, tab());
	return secret ?? (typeof kept === 'string' ? kept : '');
}

export default function FollowUpScreen() {
	useNoIndex();
	const t = useText(followUpMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const [token] = useState(takeSecret);
	const { asked, saying } = useFollowUp(token);
	const page = asked.data;
	if (page)
		return (
			<SimplePage>
				<Stack gap={4}>
					<Text c="var(--rembuk-accent)" fw={650}>
						{t('kind')}
					</Text>
					<ScreenHeading>{page.title}</ScreenHeading>
					<Text>
						{weekdayInWords(page.date, page.locale)} · {page.dayWords}
					</Text>
					<Text fw={600}>{t('for', { name: page.name })}</Text>
					<Text>{page.cards.length === 0 ? t('none') : t('body', { n: page.cards.length })}</Text>
				</Stack>
				{page.cards.map((card) => (
					<FollowUpCard key={card.cardId} page={page} card={card} saying={saying} />
				))}
			</SimplePage>
		);
	if (token !== '' && asked.isPending) return <Loading>{t('opening')}</Loading>;
	const isDead = token === '' || (asked.error instanceof ApiError && [400, 404].includes(asked.error.status));
	return (
		<SimplePage>
			<ScreenHeading>{t(isDead ? 'dead-title' : 'failed-title')}</ScreenHeading>
			<Text role="alert">{isDead ? t('dead-body') : tellError(asked.error, locale)}</Text>
			{!isDead && (
				<Group>
					<Button loading={asked.isFetching} onClick={() => void asked.refetch()}>
						{common('try-again')}
					</Button>
				</Group>
			)}
		</SimplePage>
	);
}
