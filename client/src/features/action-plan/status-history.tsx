/** Who took a card from one status to another, and when: the newest first, folded away. Changes nothing. */
import { Text } from '@mantine/core';
import { type ActionCard, responsibleKey } from '@rembuk/shared/plan/action-card';
import { momentInWords } from '@rembuk/shared/text/dates';
import { useLocale, useText } from '../../lib/text.tsx';
import { statusMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';

export function StatusHistory({ card }: { card: ActionCard }) {
	const t = useText(planMessages);
	const statuses = useText(statusMessages);
	const { locale } = useLocale();
	const words = useCardWords();
	const timezone = useWorkshop().view.info()?.timezone ?? 'Asia/Jakarta';
	/** A person of the workshop, or one of those responsible who came by a personal link. */
	const doer = (by: string): string => {
		const who = card.who.find((one) => responsibleKey(one) === by);
		return who ? words.who(who) : words.author(by);
	};
	if (card.history.length === 0) return null;
	return (
		<details className={styles.history}>
			<summary>{t('history', { n: card.history.length })}</summary>
			<ol reversed>
				{[...card.history].reverse().map((step) => (
					<li key={`${step.at}-${step.to}`}>
						<Text size="sm">{t('history-step', { from: statuses(step.from), to: statuses(step.to) })}</Text>
						<Text size="sm" c="dimmed">
							{momentInWords(step.at, timezone, locale)} · {doer(step.by)}
						</Text>
						{step.note !== undefined && <Text size="sm">{t('quoted', { text: step.note })}</Text>}
					</li>
				))}
			</ol>
		</details>
	);
}
