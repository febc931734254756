/** What an action card shows of itself, on the board and in lists: what, who, for whom, by when, status, sources, and what it lacks. Changes nothing. */
import { memo, type ReactNode } from 'react';
import { useText } from '../../lib/text.tsx';
import styles from './card.module.css';
import { cardMessages } from './card-messages.ts';
import { CardStatus } from './card-status.tsx';
import { useCardWords } from './use-card-words.ts';
import { useCard } from './use-plan.ts';

interface Props {
	cardId: string;
	/** When given (YYYY-MM-DD), what is not done yet says how long it has. */
	today?: string | undefined;
	/** When given, the card's words are a button that opens it. */
	onOpen?(cardId: string): void;
}

/** A plan has hundreds of these: one that is given the same things is not drawn again. */
export const ActionCardFace = memo(function ActionCardFace({ cardId, today, onOpen }: Props) {
	const t = useText(cardMessages);
	const words = useCardWords();
	const card = useCard(cardId);
	if (!card) return <div className={`${styles.face} ${styles.gone}`}>{t('gone')}</div>;

	const what = card.what.trim();
	const lacks = words.lacks(card);
	const title = what === '' ? <em>{t('untitled')}</em> : what;
	return (
		<article className={styles.face} data-status={card.status} data-incomplete={lacks !== '' || undefined}>
			{onOpen ? (
				<button type="button" className={styles.what} aria-label={t('open', { what: what || t('untitled') })} onClick={() => onOpen(cardId)}>
					{title}
				</button>
			) : (
				<p className={styles.what}>{title}</p>
			)}
			<dl className={styles.facts}>
				<Fact label={t('who')}>{words.list(card.who.map(words.who))}</Fact>
				<Fact label={t('for-whom')}>{words.list(card.forWhom.map(words.stakeholder))}</Fact>
				<Fact label={t('by-when')}>{[words.due(card.due), today === undefined ? '' : words.countdown(card, today)].filter(Boolean).join(' · ')}</Fact>
			</dl>
			<footer className={styles.foot}>
				<CardStatus status={card.status} />
				<span>{t('sources', { n: card.sources.length })}</span>
			</footer>
			{card.mergedInto !== undefined && <p className={styles.merged}>{t('merged')}</p>}
			{lacks !== '' && <p className={styles.lacks}>{lacks}</p>}
		</article>
	);
});

/** A fact that is missing is left out: the line below says what the card lacks. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
	if (children === '') return null;
	return (
		<div>
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}
