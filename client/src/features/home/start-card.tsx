/** The way to a new workshop, for those who lead. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '../../lib/text.tsx';
import { homeMessages } from './home-messages.ts';

export function StartCard() {
	const t = useText(homeMessages);
	return (
		<Stack gap="sm" align="flex-start" justify="space-between" h="100%">
			<div>
				<Title order={2}>{t('lead-title')}</Title>
				<Text mt={4}>{t('lead-body')}</Text>
			</div>
			<Button component={Link} to="/new" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
				{t('new-workshop')}
			</Button>
		</Stack>
	);
}
