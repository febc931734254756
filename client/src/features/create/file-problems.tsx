/** Why a file cannot be used: each problem with its path in the file and its reason. */
import { Alert, Code, List, Text } from '@mantine/core';
import { ARCHIVE_LIMIT_WORDS } from '@rembuk/shared/api/import-workshop';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLocale, useText } from '../../lib/text.tsx';
import { createMessages } from './create-messages.ts';
import type { FileResult } from './read-file.ts';

export type FileTrouble = { name: string } & ({ kind: 'too-large' | 'unreadable' } | Extract<FileResult, { ok: false }>);

export function FileProblems({ trouble, hasDraft }: { trouble: FileTrouble; hasDraft: boolean }) {
	const t = useText(createMessages);
	const { locale } = useLocale();
	const { name } = trouble;
	const problems = trouble.kind === 'fields' ? trouble.problems(locale) : [];
	return (
		<Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('file-broken')}>
			{trouble.kind === 'json' && <Text>{t('file-not-json', { name, reason: trouble.reason(locale) })}</Text>}
			{trouble.kind === 'too-large' && <Text>{t('file-too-large', { name, most: ARCHIVE_LIMIT_WORDS })}</Text>}
			{trouble.kind === 'unreadable' && <Text>{t('file-unreadable', { name })}</Text>}
			{trouble.kind === 'fields' && (
				<>
					<Text>{t('file-problems', { n: problems.length, name })}</Text>
					<List my="xs">
						{problems.map((problem) => (
							<List.Item key={problem.field + problem.message}>
								{problem.message}{' '}
								{problem.field !== '' && (
									<Code color="transparent" c="inherit">
										{problem.field}
									</Code>
								)}
							</List.Item>
						))}
					</List>
				</>
			)}
			{hasDraft && <Text>{t('file-kept')}</Text>}
		</Alert>
	);
}
