/** One action of whoever is responsible: what was agreed, their answer, and how far it is. */
import { Stack, Text, Title } from '@mantine/core';
import type { FollowUp } from '@rembuk/shared/api/follow-up-shapes';
import { momentInWords } from '@rembuk/shared/text/dates';
import { useText } from '../../lib/text.tsx';
import { statusMessages } from '../../workshop/cards/card-messages.ts';
import { CardStatus } from '../../workshop/cards/card-status.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './follow-up.module.css';
import { followUpMessages } from './follow-up-messages.ts';
import { ProgressForm } from './progress-form.tsx';
import type { Saying } from './use-follow-up.ts';

interface Props {
	page: FollowUp;
	card: FollowUp['cards'][number];
	saying: Saying;
}

export function FollowUpCard({ page, card, saying }: Props) {
	const t = useText(followUpMessages);
	const status = useText(statusMessages);
	return (
		<article className={`surface ${styles.card}`} aria-labelledby={`what-${card.cardId}`}>
			<div className={styles.head}>
				<span>{t('number', { n: card.number, group: card.group })}</span>
				<CardStatus status={card.status} />
			</div>
			<Title order={2} id={`what-${card.cardId}`} className={styles.what}>
				{card.what}
			</Title>
			<dl className={styles.pairs}>
				<Pair label={t('for-whom')} words={card.forWhom.join(', ')} />
				<Pair label={t('by-when')} words={card.dueWords} more={card.countdown} />
			</dl>
			<AnswerForm card={card} saying={saying} />
			<ProgressForm key={`${card.status}|${card.statusNote}`} card={card} saying={saying} />
			{card.history.length > 0 && (
				<Stack gap={4} component="section">
					<Title order={3}>{t('history')}</Title>
					<ul className={styles.history}>
						{card.history.map((step) => (
							<li key={step.at}>
								<Text size="sm">{t('step', { moment: momentInWords(step.at, page.timezone, page.locale), by: step.by, status: status(step.to) })}</Text>
								{step.note && (
									<Text size="sm" c="dimmed">
										{step.note}
									</Text>
								)}
							</li>
						))}
					</ul>
				</Stack>
			)}
		</article>
	);
}

function Pair({ label, words, more = '' }: { label: string; words: string; more?: string }) {
	const t = useText(followUpMessages);
	return (
		<div>
			<dt>{label}</dt>
			<dd>
				{words === '' ? <em>{t('not-said')}</em> : words}
				{more !== '' && <span className={styles.more}>{more}</span>}
			</dd>
		</div>
	);
}
