/** What an import leaves out or changes, thing by thing, with the reason. */
import { Alert, Code, List, Text } from '@mantine/core';
import type { About } from '@rembuk/shared/import/about';
import { IconInfoCircle } from '@tabler/icons-react';
import { useLocale, useText } from '../../lib/text.tsx';
import { aboutInWords } from './about-in-words.ts';
import { importMessages, reasonMessages } from './import-messages.ts';

interface Props {
	/** The first ones by name: `about` where it is something that people know, `count` where a path is rows of a table. */
	named: readonly { path: string; reason: string; about?: About | undefined; count?: number }[];
	/** How many there are in all, where more are left out than named. */
	total?: number;
}

/** So many lines are shown; nobody reads more. */
const SHOWN = 30;

export function LeftOutList({ named, total: told }: Props) {
	const t = useText(importMessages);
	const why = useText(reasonMessages);
	const { locale } = useLocale();
	const countOf = (list: Props['named']): number => list.reduce((sum, { count = 1 }) => sum + count, 0);
	const total = told ?? countOf(named);
	if (total === 0) return <Text>{t('left-out-nothing')}</Text>;
	const shown = named.slice(0, SHOWN);
	return (
		<Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title={t('left-out-title', { n: total })}>
			<List size="sm">
				{shown.map(({ path, reason, about, count }) => (
					<List.Item key={`${path} ${reason}`} style={{ overflowWrap: 'anywhere' }}>
						{about ? (
							aboutInWords(about, locale)
						) : (
							<Code color="transparent" c="inherit">
								{count === undefined ? shortened(path) : t(count > 1 ? 'rows' : 'row', { path })}
							</Code>
						)}{' '}
						— {why(reason as keyof typeof reasonMessages)}
					</List.Item>
				))}
			</List>
			{total > countOf(shown) && <Text size="sm">{t('left-out-more', { n: total - countOf(shown) })}</Text>}
		</Alert>
	);
}

/** A room's id is long and nobody reads it. */
const shortened = (path: string): string => path.replace(/\b([0-9a-f]{6})[0-9a-f]{26}\b/g, '$1…');
