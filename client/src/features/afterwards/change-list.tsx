/** Changes of the plan as sentences, latest first. */
import { Stack, Text } from '@mantine/core';
import type { PlanChange } from '@rembuk/shared/api/get-changes';
import { fieldsInWords } from '@rembuk/shared/plan/field-words';
import { dayInWords, momentInWords } from '@rembuk/shared/text/dates';
import { useLocale, useText } from '../../lib/text.tsx';
import { statusMessages } from '../../workshop/cards/card-messages.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './afterwards.module.css';
import { changesMessages } from './changes-messages.ts';

export function ChangeList({ changes }: { changes: readonly PlanChange[] }) {
	const t = useText(changesMessages);
	const status = useText(statusMessages);
	const { locale } = useLocale();
	const { view } = useWorkshop();
	const timezone = view.info()?.timezone ?? 'Asia/Jakarta';
	if (changes.length === 0) return <Text>{t('nothing')}</Text>;
	const sentence = (change: PlanChange): string => {
		switch (change.kind) {
			case 'new':
				return t('new', { n: change.number, what: change.what });
			case 'status':
				return t('status', { n: change.number, what: change.what, by: change.by, status: status(change.to) });
			case 'edited':
				return t('edited', { n: change.number, what: change.what, by: change.by, fields: fieldsInWords(change.fields, locale) });
			case 'answer':
				return t(change.answer, { n: change.number, what: change.what, by: change.by });
			case 'milestone':
				return t('milestone', { title: change.title });
			case 'closed':
				return t('closed');
		}
	};
	const moreOf = (change: PlanChange): string | undefined => (change.kind === 'status' ? change.note : change.kind === 'answer' ? change.reason : undefined);
	return (
		<ol className={styles.changes}>
			{changes.map((change) => (
				<li key={`${change.kind} ${change.at} ${'cardId' in change ? change.cardId : ''} ${'by' in change ? change.by : ''}`}>
					<Stack gap={0}>
						<Text size="sm" c="dimmed">
							{change.kind === 'milestone' ? dayInWords(change.on, locale) : momentInWords(change.at, timezone, locale)}
						</Text>
						<Text>{sentence(change)}</Text>
						{moreOf(change) && <Text c="dimmed">{moreOf(change)}</Text>}
					</Stack>
				</li>
			))}
		</ol>
	);
}
