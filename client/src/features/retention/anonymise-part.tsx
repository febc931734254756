/** Removes the names of participants for good. */
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { anonymiseWorkshop } from '@rembuk/shared/api/anonymise-workshop';
import type { retention } from '@rembuk/shared/api/get-retention';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { ConfirmCode } from './confirm-code.tsx';
import { MentionsList } from './mentions-list.tsx';
import { retentionMessages } from './retention-messages.ts';

export function AnonymisePart({ state, moment }: { state: z.infer<typeof retention>; moment(at: number): string }) {
	const t = useText(retentionMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const [isAsking, asking] = useDisclosure(false);
	const [alsoFreeText, setAlsoFreeText] = useState(false);
	const doing = useMutation({
		mutationFn: (confirm: string) => call(anonymiseWorkshop, { params: { id: workshopId }, body: { confirm, alsoFreeText } }),
		onSuccess: () => window.location.reload(), // the rooms have new documents: nothing of the old ones may stay on this page
	});
	return (
		<Stack gap="xs">
			<Title order={3}>{t('anonymise')}</Title>
			<Text>{t('anonymise-hint')}</Text>
			{state.anonymisedAt !== null && <Text fw={600}>{t('anonymised', { moment: moment(state.anonymisedAt) })}</Text>}
			<MentionsList />
			<Group>
				<Button variant="default" onClick={asking.open}>
					{t('anonymise-button')}
				</Button>
			</Group>
			<ConfirmCode
				opened={isAsking}
				title={t('anonymise-title')}
				action={t('confirm-anonymise')}
				isBusy={doing.isPending}
				refusal={doing.error ? tellError(doing.error, locale) : ''}
				onClose={asking.close}
				onConfirm={doing.mutate}
			>
				<Text>{t('anonymise-hint')}</Text>
				<Checkbox
					label={t('free-text')}
					description={t('free-text-hint')}
					checked={alsoFreeText}
					onChange={(event) => setAlsoFreeText(event.currentTarget.checked)}
				/>
			</ConfirmCode>
		</Stack>
	);
}
