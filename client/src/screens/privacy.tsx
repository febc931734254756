/** `/privacy`: what is kept, said plainly. */
import { List, Stack, Text, Title } from '@mantine/core';
import { privacyMessages } from '../features/retention/privacy-messages.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';

const PARTS = [
	{ title: 'server-title', lines: ['server-1', 'server-2', 'server-3', 'server-4', 'server-webhooks', 'server-choices', 'server-5'] },
	{ title: 'who-title', lines: ['who-1', 'who-2', 'who-3'] },
	{ title: 'browser-title', lines: ['browser-1', 'browser-2'] },
	{ title: 'end-title', lines: ['end-1', 'end-2', 'end-3', 'end-4'] },
] as const;

export default function Privacy() {
	const t = useText(privacyMessages);
	return (
		<SimplePage>
			<ScreenHeading>{t('title')}</ScreenHeading>
			<Text size="lg">{t('intro')}</Text>
			{PARTS.map(({ title, lines }) => (
				<Stack key={title} component="section" gap="xs">
					<Title order={2}>{t(title)}</Title>
					<List spacing="xs">
						{lines.map((line) => (
							<List.Item key={line}>{t(line)}</List.Item>
						))}
					</List>
				</Stack>
			))}
		</SimplePage>
	);
}
