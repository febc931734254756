/** How far it is, and a sentence about it. */
import { Select, Textarea } from '@mantine/core';
import { type ActionCard, CARD_STATUSES, CARD_TEXT_LIMIT, type CardStatus } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { cardMessages, statusMessages } from '../../workshop/cards/card-messages.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { planMessages } from './plan-messages.ts';

export function StatusField({ card, isReadOnly }: { card: ActionCard; isReadOnly: boolean }) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const statuses = useText(statusMessages);
	const { doc } = useWorkshop();
	const { id, statusNote } = card;
	const [note, setNote] = useState(statusNote);
	const unsent = useRef<string>(undefined);

	useEffect(() => {
		if (unsent.current === undefined) setNote(statusNote); // else I am writing it: the last to finish wins
	}, [statusNote]);
	const send = useCallback(() => {
		if (unsent.current !== undefined) changeCard(doc, id, { statusNote: unsent.current });
		unsent.current = undefined;
	}, [doc, id]);
	useEffect(() => send, [send]); // what was typed is not lost when the editor closes

	return (
		<>
			<Select
				label={labels('status')}
				data={CARD_STATUSES.map((status) => ({ value: status, label: statuses(status) }))}
				value={card.status}
				disabled={isReadOnly}
				allowDeselect={false}
				onChange={(status) => status && changeCard(doc, id, { status: status as CardStatus })}
			/>
			<Textarea
				label={t('status-note')}
				minRows={1}
				readOnly={isReadOnly}
				maxLength={CARD_TEXT_LIMIT}
				value={note}
				onChange={(event) => {
					setNote(event.currentTarget.value);
					unsent.current = event.currentTarget.value;
				}}
				onBlur={send}
			/>
		</>
	);
}
