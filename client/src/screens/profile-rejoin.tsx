/** The personal code for another device: kept in this browser since joining, or made anew. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { renewRejoinCode } from '@rembuk/shared/api/renew-rejoin-code';
import { showCode } from '@rembuk/shared/ids';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../lib/api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { myWorkshop, rememberWorkshop } from '../lib/my-workshops.ts';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { profileMessages } from './profile-messages.ts';

export function ProfileRejoin() {
	const t = useText(profileMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId, code: workshopCode, me, view } = useWorkshop();
	const [code, setCode] = useState(() => {
		const mine = myWorkshop(workshopId)?.person;
		return mine?.participantId === me.id ? mine.rejoinCode : undefined;
	});
	const renew = useMutation({
		mutationFn: () => call(renewRejoinCode, { params: { id: workshopId } }),
		onSuccess({ rejoinCode }) {
			setCode(rejoinCode);
			const info = view.info();
			if (info)
				rememberWorkshop({
					workshopId,
					title: info.title,
					date: info.date,
					code: workshopCode,
					person: { participantId: me.id, name: me.name, role: me.role, rejoinCode },
				});
		},
	});
	return (
		<Stack gap="xs">
			{code === undefined ? (
				<>
					<Text fw={600}>{t('rejoin-title')}</Text>
					<Text size="sm">{t('rejoin-unknown')}</Text>
					<Group>
						<Button size="sm" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
							{t('rejoin-new')}
						</Button>
					</Group>
				</>
			) : (
				<CopyField
					label={t('rejoin-title')}
					value={showCode(code)}
					description={t('rejoin-body', { code: showCode(workshopCode) })}
					words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }}
				/>
			)}
			{renew.isError && (
				<Text size="sm" role="alert" c="var(--mantine-color-error)">
					{tellError(renew.error, locale)}
				</Text>
			)}
		</Stack>
	);
}
