/** Deletes the workshop: on a day that is planned, or now. */
import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { retention } from '@rembuk/shared/api/get-retention';
import { planPurge } from '@rembuk/shared/api/plan-purge';
import { purgeWorkshop } from '@rembuk/shared/api/purge-workshop';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type * as z from 'zod/mini';
import { call } from '../../lib/api.ts';
import { forgetWorkshop } from '../../lib/my-workshops.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { ConfirmCode } from './confirm-code.tsx';
import { retentionMessages } from './retention-messages.ts';

/** Half a year: what most institutions ask to be able to report. */
const USUAL_DAYS = 180;
const MOST_DAYS = 3650;

interface Props {
	state: z.infer<typeof retention>;
	moment(at: number): string;
	onChange(): void;
}

export function PurgePart({ state, moment, onChange }: Props) {
	const t = useText(retentionMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const params = { id: workshopId };
	const [days, setDays] = useState<number | string>(USUAL_DAYS);
	const [isAsking, asking] = useDisclosure(false);
	const planning = useMutation({
		mutationFn: (purgeAfterDays: number | null) => call(planPurge, { params, body: { purgeAfterDays } }),
		onSuccess: onChange,
	});
	const purging = useMutation({
		mutationFn: (confirm: string) => call(purgeWorkshop, { params, body: { confirm } }),
		onSuccess: () => {
			forgetWorkshop(workshopId);
			window.location.assign('/');
		},
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		planning.mutate(Number(days));
	};
	return (
		<Stack gap="xs">
			<Title order={3}>{t('purge')}</Title>
			<Text>{t('purge-hint')}</Text>
			<Text fw={600} role="status">
				{state.purgeAt === null ? t('purge-not-planned') : t('purge-planned', { moment: moment(state.purgeAt) })}
			</Text>
			<form onSubmit={submit}>
				<Group align="flex-end" gap="xs">
					<NumberInput label={t('days')} value={days} onChange={setDays} min={1} max={MOST_DAYS} allowDecimal={false} w="11rem" />
					<Button type="submit" variant="default" loading={planning.isPending}>
						{t('plan')}
					</Button>
					{state.purgeAt !== null && (
						<Button variant="default" loading={planning.isPending} onClick={() => planning.mutate(null)}>
							{t('keep')}
						</Button>
					)}
				</Group>
			</form>
			<Text role="alert" c="var(--mantine-color-error)">
				{planning.error ? tellError(planning.error, locale) : ''}
			</Text>
			<Group>
				<Button color="red" variant="outline" onClick={asking.open}>
					{t('purge-now')}
				</Button>
			</Group>
			<ConfirmCode
				opened={isAsking}
				title={t('purge-title')}
				action={t('confirm-purge')}
				isBusy={purging.isPending}
				refusal={purging.error ? tellError(purging.error, locale) : ''}
				onClose={asking.close}
				onConfirm={purging.mutate}
			>
				<Text>{t('purge-hint')}</Text>
				<Text fw={600}>{t('export-hint')}</Text>
			</ConfirmCode>
		</Stack>
	);
}
