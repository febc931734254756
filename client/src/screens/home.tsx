/** `/`: what Rembuk is, the way in with a code, the way to a new workshop, and my workshops. */
import { Anchor, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { homeMessages } from '../features/home/home-messages.ts';
import { HowItGoes } from '../features/home/how-it-goes.tsx';
import { StartCard } from '../features/home/start-card.tsx';
import { EnterCode } from '../features/join/enter-code.tsx';
import { joinMessages } from '../features/join/join-messages.ts';
import { MyWorkshopsList } from '../features/my-workshops/my-workshops-list.tsx';
import { PrivacyLink } from '../lib/privacy-link.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';

export default function Home() {
	const t = useText(homeMessages);
	const join = useText(joinMessages);
	return (
		<SimplePage size="md">
			<Stack gap={4}>
				<ScreenHeading title="">{t('one-line')}</ScreenHeading>
				<Text size="lg" c="dimmed">
					{t('no-account')}
				</Text>
			</Stack>
			<SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
				<Stack component="section" className="surface" p="lg" gap="md">
					<Title order={2}>{join('code-title')}</Title>
					<EnterCode />
					<Anchor component={Link} to="/rejoin" underline="always" size="sm">
						{t('rejoin')}
					</Anchor>
				</Stack>
				<section className="surface" style={{ padding: 'var(--mantine-spacing-lg)' }}>
					<StartCard />
				</section>
			</SimpleGrid>
			<MyWorkshopsList />
			<HowItGoes />
			<PrivacyLink />
		</SimplePage>
	);
}
