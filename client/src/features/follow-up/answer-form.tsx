/** Accept, or decline with a reason. */
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { FollowUp } from '@rembuk/shared/api/follow-up-shapes';
import { type FormEvent, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { followUpMessages } from './follow-up-messages.ts';
import type { Saying } from './use-follow-up.ts';

export function AnswerForm({ card, saying }: { card: FollowUp['cards'][number]; saying: Saying }) {
	const t = useText(followUpMessages);
	const common = useText(commonMessages);
	const [isDeclining, setDeclining] = useState(false);
	const [reason, setReason] = useState(card.answer?.reason ?? '');
	const [isMissing, setMissing] = useState(false);
	const tag = `answer-${card.cardId}`;
	const { answer, cardId, number } = card;
	const decline = async (event: FormEvent) => {
		event.preventDefault();
		setMissing(reason.trim() === '');
		if (reason.trim() !== '' && (await saying.answer(tag, { cardId, answer: 'declined', reason }))) setDeclining(false);
	};
	return (
		<Stack gap="xs" component="section">
			<Title order={3}>{t('answer')}</Title>
			<Text>{answer ? t(answer.answer, { reason: answer.reason ?? '' }) : t('not-answered')}</Text>
			{isDeclining ? (
				<form onSubmit={(event) => void decline(event)}>
					<Stack gap="xs">
						<Textarea
							label={t('reason')}
							description={t('reason-hint')}
							value={reason}
							maxLength={2000}
							onChange={(event) => setReason(event.currentTarget.value)}
							error={isMissing ? t('reason-missing') : undefined}
							data-autofocus
							autoFocus
						/>
						<Group gap="xs">
							<Button type="submit" loading={saying.busy === tag}>
								{t('send-decline')}
							</Button>
							<Button variant="default" onClick={() => setDeclining(false)}>
								{common('cancel')}
							</Button>
						</Group>
					</Stack>
				</form>
			) : (
				<Group gap="xs">
					{answer?.answer !== 'accepted' && (
						<Button
							aria-label={t('accept-named', { n: number })}
							loading={saying.busy === tag}
							onClick={() => void saying.answer(tag, { cardId, answer: 'accepted' })}
						>
							{t('accept')}
						</Button>
					)}
					<Button variant="default" aria-label={t('decline-named', { n: number })} onClick={() => setDeclining(true)}>
						{t('decline')}
					</Button>
				</Group>
			)}
			<Text role="alert" c="var(--mantine-color-error)">
				{saying.failed?.tag === tag ? saying.failed.words : ''}
			</Text>
		</Stack>
	);
}
