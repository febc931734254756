/** Signs out of this workshop on this browser, after saying what that means. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { closeSession } from '@rembuk/shared/api/close-session';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../lib/api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { profileMessages } from './profile-messages.ts';

export function ProfileLeave({ unsaved }: { unsaved: number }) {
	const t = useText(profileMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const navigate = useNavigate();
	const { workshopId } = useWorkshop();
	const [isAsking, setAsking] = useState(false);
	const leave = useMutation({
		mutationFn: () => call(closeSession, { params: { id: workshopId } }),
		onSuccess: () => navigate('/'),
	});
	if (!isAsking) {
		return (
			<Group>
				<Button size="sm" variant="default" leftSection={<IconLogout size={18} aria-hidden />} onClick={() => setAsking(true)}>
					{t('leave')}
				</Button>
			</Group>
		);
	}
	return (
		<Stack gap="xs">
			<Text size="sm">{t('leave-body')}</Text>
			{unsaved > 0 && (
				<Text size="sm" fw={600}>
					{t('leave-unsaved', { n: unsaved })}
				</Text>
			)}
			{leave.isError && (
				<Text size="sm" role="alert" c="var(--mantine-color-error)">
					{tellError(leave.error, locale)}
				</Text>
			)}
			<Group gap="xs">
				<Button size="sm" color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
					{t('leave-now')}
				</Button>
				<Button size="sm" variant="default" onClick={() => setAsking(false)}>
					{common('cancel')}
				</Button>
			</Group>
		</Stack>
	);
}
