/** One who is responsible: their actions and answers, and their link, which is shown once. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { addFollowUp } from '@rembuk/shared/api/add-follow-up';
import type { listFollowUps } from '@rembuk/shared/api/list-follow-ups';
import { revokeFollowUp } from '@rembuk/shared/api/revoke-follow-up';
import { dayInWords, dayOfMoment } from '@rembuk/shared/text/dates';
import { useMutation } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './follow-up.module.css';
import { linksMessages } from './links-messages.ts';

type Person = z.infer<(typeof listFollowUps)['replies'][200]>['people'][number];

export function LinkRow({ person, onChange }: { person: Person; onChange(): void }) {
	const t = useText(linksMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const pick = useLocalText();
	const { workshopId, view } = useWorkshop();
	const { who, cards, link } = person;
	const name = pick(person.name);
	const making = useMutation({ mutationFn: () => call(addFollowUp, { params: { id: workshopId }, body: { who } }), onSuccess: onChange });
	const revoking = useMutation({
		mutationFn: (linkId: string) => call(revokeFollowUp, { params: { id: workshopId, linkId } }),
		onSuccess: () => {
			making.reset();
			onChange();
		},
	});
	const count = (answer: 'accepted' | 'declined'): number => cards.filter((card) => card.answer?.answer === answer).length;
	const facts = [
		t('cards', { n: cards.length }),
		...(['accepted', 'declined'] as const).filter((answer) => count(answer) > 0).map((answer) => t(answer, { n: count(answer) })),
		...(link ? [t('since', { day: dayInWords(dayOfMoment(link.createdAt, view.info()?.timezone ?? 'Asia/Jakarta'), locale) })] : []),
	];
	const failure = making.error ?? revoking.error;
	return (
		<li className={styles.person}>
			<Group justify="space-between" gap="xs">
				<Stack gap={0} flex="1 1 12rem" miw={0}>
					<Text fw={600}>{name}</Text>
					<Text size="sm" c="dimmed">
						{facts.join(' · ')}
					</Text>
				</Stack>
				<Group gap="xs">
					{cards.length > 0 && (
						<Button
							size="sm"
							variant={link ? 'default' : 'filled'}
							loading={making.isPending}
							aria-label={t(link ? 'replace-named' : 'make-named', { name })}
							onClick={() => making.mutate()}
						>
							{t(link ? 'replace' : 'make')}
						</Button>
					)}
					{link && (
						<Button
							size="sm"
							variant="default"
							loading={revoking.isPending}
							aria-label={t('revoke-named', { name })}
							onClick={() => revoking.mutate(link.linkId)}
						>
							{t('revoke')}
						</Button>
					)}
				</Group>
			</Group>
			{cards
				.filter((card) => card.answer?.answer === 'declined')
				.map((card) => (
					<Text key={card.cardId} size="sm">
						{t('declined-why', { what: card.what, reason: card.answer?.reason ?? '' })}
					</Text>
				))}
			{making.data && (
				<CopyField
					label={t('link', { name })}
					description={t('link-hint')}
					value={making.data.followUpUrl}
					words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
				/>
			)}
			<Text size="sm" role={failure ? 'alert' : 'status'} c={failure ? 'var(--mantine-color-error)' : undefined}>
				{failure ? tellError(failure, locale) : revoking.isSuccess && !link ? t('revoked', { name }) : ''}
			</Text>
		</li>
	);
}
