/** The day in three sentences, for somebody who has never seen Rembuk. */
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { homeMessages } from './home-messages.ts';

const STEPS = ['how-1', 'how-2', 'how-3'] as const;

export function HowItGoes() {
	const t = useText(homeMessages);
	return (
		<Stack component="section" gap="sm" aria-labelledby="how">
			<Title order={2} id="how">
				{t('how-title')}
			</Title>
			<SimpleGrid component="ol" cols={{ base: 1, sm: 3 }} spacing="lg" p={0} m={0} style={{ listStyle: 'none' }}>
				{STEPS.map((step, index) => (
					<li key={step}>
						<Text fw={700} c="var(--rembuk-accent)" aria-hidden>
							{index + 1}
						</Text>
						<Text fw={600}>{t(`${step}-title`)}</Text>
						<Text c="dimmed">{t(step)}</Text>
					</li>
				))}
			</SimpleGrid>
		</Stack>
	);
}
