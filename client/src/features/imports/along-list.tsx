/** What comes along with an archive beside its documents, and what stays where it was. */
import { List, Stack, Text } from '@mantine/core';
import { momentInWords } from '@rembuk/shared/text/dates';
import { useLocale, useText } from '../../lib/text.tsx';
import { importMessages } from './import-messages.ts';
import type { Report } from './use-archive.ts';

export function AlongList({ publication, closedAt, anonymisedAt, purgeAt }: Report['keeping']) {
	const t = useText(importMessages);
	const { locale } = useLocale();
	// the reader's own time zone: the workshop's is not known before it is there
	const moment = (at: number): string => momentInWords(at, Intl.DateTimeFormat().resolvedOptions().timeZone, locale);
	const lines = [
		...(closedAt !== null ? [t('along-closed', { moment: moment(closedAt) })] : []),
		...(publication ? [t('along-publication')] : []),
		...(anonymisedAt !== null ? [t('along-anonymised', { moment: moment(anonymisedAt) })] : []),
		...(purgeAt !== null ? [t('along-purge', { moment: moment(purgeAt) })] : []),
	];
	return (
		<Stack gap="xs">
			{lines.length > 0 && (
				<div>
					<Text fw={600}>{t('along-title')}</Text>
					<List size="sm">
						{lines.map((line) => (
							<List.Item key={line}>{line}</List.Item>
						))}
					</List>
				</div>
			)}
			<div>
				<Text fw={600}>{t('behind-title')}</Text>
				<List size="sm">
					<List.Item>{t('behind-secrets')}</List.Item>
					<List.Item>{t('behind-log')}</List.Item>
				</List>
			</div>
		</Stack>
	);
}
