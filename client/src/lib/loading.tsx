/** "Loading…", said to eyes and to screen readers. */
import { Center, Loader, Stack, Text } from '@mantine/core';
import { commonMessages } from './common-messages.ts';
import { useText } from './text.tsx';

export function Loading({ children }: { children?: string }) {
	const t = useText(commonMessages);
	return (
		<Center mih="40dvh" p="xl" flex={1}>
			<Stack align="center" role="status">
				<Loader aria-hidden />
				<Text>{children ?? t('loading')}</Text>
			</Stack>
		</Center>
	);
}
