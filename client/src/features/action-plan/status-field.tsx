/** How far it is, a sentence about it, how one will see that it is done, and what its status was before. */
import { Select } from '@mantine/core';
import { type ActionCard, CARD_STATUSES, type CardStatus } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { useEffect } from 'react';
import { useText } from '../../lib/text.tsx';
import { cardMessages, statusMessages } from '../../workshop/cards/card-messages.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { BoundText } from './bound-text.tsx';
import { CardAnswers } from './card-answers.tsx';
import { planMessages } from './plan-messages.ts';
import { StatusHistory } from './status-history.tsx';

export function StatusField({ card, isReadOnly }: { card: ActionCard; isReadOnly: boolean }) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const statuses = useText(statusMessages);
	const { doc } = useWorkshop();
	const { id, statusNote } = card;
	useEffect(() => {
		const isKeptAsCell = doc.getMap('plan').has(`card:${id}/statusNote`); // by an older version
		if (isKeptAsCell && !isReadOnly) changeCard(doc, id, { statusNote });
	}, [doc, id, statusNote, isReadOnly]);
	return (
		<>
			<BoundText
				cardId={id}
				text="indicator"
				label={t('indicator')}
				description={isReadOnly ? undefined : t('indicator-hint')}
				readOnly={isReadOnly}
				rows={1}
			/>
			<Select
				label={labels('status')}
				data={CARD_STATUSES.map((status) => ({ value: status, label: statuses(status) }))}
				value={card.status}
				disabled={isReadOnly}
				allowDeselect={false}
				onChange={(status) => status && changeCard(doc, id, { status: status as CardStatus })}
			/>
			<BoundText cardId={id} text="statusNote" label={t('status-note')} readOnly={isReadOnly} rows={1} />
			<CardAnswers card={card} />
			<StatusHistory card={card} />
		</>
	);
}
