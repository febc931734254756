/** One public action: what, who, for whom, by when, how far, and where today lies beside the date. */
import type { Outcome } from '@rembuk/shared/api/get-outcome';
import { useText } from '../../lib/text.tsx';
import { CardStatus } from '../../workshop/cards/card-status.tsx';
import styles from './outcome.module.css';
import { outcomeMessages } from './outcome-messages.ts';
import { WindowLine } from './window-line.tsx';

type Card = Outcome['groups'][number]['cards'][number];

export function OutcomeCard({ card, day }: { card: Card; day: number }) {
	const t = useText(outcomeMessages);
	return (
		<li className={`surface ${styles.card}`} data-status={card.status}>
			<div className={styles['card-head']}>
				<span>{t('number', { n: card.number })}</span>
				<CardStatus status={card.status} />
			</div>
			<p className={styles.what}>{card.what}</p>
			<dl className={styles.pairs}>
				<Pair label={t('who')} words={card.who.join(', ')} />
				<Pair label={t('for-whom')} words={card.forWhom.join(', ')} />
				<Pair label={t('by-when')} words={card.dueWords} />
			</dl>
			{card.countdown !== '' && (
				<div className={styles.count}>
					<span>{card.countdown}</span>
					{card.window && <WindowLine day={day} from={card.window.from} to={card.window.to} />}
				</div>
			)}
		</li>
	);
}

function Pair({ label, words }: { label: string; words: string }) {
	const t = useText(outcomeMessages);
	return (
		<div>
			<dt>{label}</dt>
			<dd>{words === '' ? <em>{t('not-said')}</em> : words}</dd>
		</div>
	);
}
