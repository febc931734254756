/** Names the cards that this page cannot read, above where they would be. Says nothing when there are none. */
import { Alert, List, Text } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useText } from '../../lib/text.tsx';
import { cardMessages } from './card-messages.ts';
import { useUnreadCards } from './use-plan.ts';

/** So many are named. */
const MOST = 5;

export function UnreadCards() {
	const t = useText(cardMessages);
	const unread = useUnreadCards();
	if (unread.length === 0) return null;
	return (
		<Alert color="yellow" icon={<IconFileUnknown aria-hidden />} title={t('unread', { n: unread.length })}>
			<List size="sm">
				{unread.slice(0, MOST).map(({ id, what, isWhole }) => (
					<List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
						{t(isWhole ? 'unread-whole' : 'unread-part', { what: what === '' ? id : `“${what}”` })}
					</List.Item>
				))}
			</List>
			{unread.length > MOST && <Text size="sm">{t('unread-more', { n: unread.length - MOST })}</Text>}
			<Text size="sm" mt="xs">
				{t('unread-kept')}
			</Text>
		</Alert>
	);
}
