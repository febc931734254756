/** How far an action is: its status, and a note. */
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { FollowUp } from '@rembuk/shared/api/follow-up-shapes';
import { CARD_STATUSES, type CardStatus } from '@rembuk/shared/plan/action-card';
import { type FormEvent, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { statusMessages } from '../../workshop/cards/card-messages.ts';
import { followUpMessages } from './follow-up-messages.ts';
import type { Saying } from './use-follow-up.ts';

const isStatus = (value: string | undefined): value is CardStatus => CARD_STATUSES.some((status) => status === value);

export function ProgressForm({ card, saying }: { card: FollowUp['cards'][number]; saying: Saying }) {
	const t = useText(followUpMessages);
	const words = useText(statusMessages);
	const [status, setStatus] = useState<CardStatus>(card.status);
	const [note, setNote] = useState(card.statusNote);
	const tag = `status-${card.cardId}`;
	const send = (event: FormEvent) => {
		event.preventDefault();
		void saying.update(tag, { cardId: card.cardId, status, note });
	};
	return (
		<form onSubmit={send}>
			<Stack gap="xs">
				<Title order={3}>{t('progress')}</Title>
				<ChoiceChips
					label={t('status')}
					choices={CARD_STATUSES.map((value) => ({ value, label: words(value) }))}
					value={status}
					onChange={(value) => isStatus(value) && setStatus(value)}
				/>
				<Textarea label={t('note')} description={t('note-hint')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
				<Group>
					<Button type="submit" variant="light" loading={saying.busy === tag} disabled={status === card.status && note.trim() === card.statusNote.trim()}>
						{t('send')}
					</Button>
				</Group>
				<Text role={saying.failed?.tag === tag ? 'alert' : 'status'} c={saying.failed?.tag === tag ? 'var(--mantine-color-error)' : undefined}>
					{saying.failed?.tag === tag ? saying.failed.words : saying.done === tag ? t('sent') : ''}
				</Text>
			</Stack>
		</form>
	);
}
