/** What the file or template brings besides: listed, not edited here. */
import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocalText, useText } from '../../lib/text.tsx';
import { createMessages } from './create-messages.ts';
import { useForm } from './form-context.ts';

export function TakenOver() {
	const t = useText(createMessages);
	const pick = useLocalText();
	const { agenda, stakeholders, milestones } = useForm().draft;
	if (agenda.length + stakeholders.length + milestones.length === 0) return null;
	return (
		<Stack gap="sm" component="section" aria-labelledby="taken-over">
			<Title order={2} id="taken-over">
				{t('taken')}
			</Title>
			<Part title={t('agenda')}>
				{agenda.map((phase) => (
					<List.Item key={phase.key}>
						{pick(phase.title)}{' '}
						<Text component="span" c="dimmed">
							{t('minutes', { n: phase.minutes })}
						</Text>
					</List.Item>
				))}
			</Part>
			<Part title={t('stakeholders')}>
				{stakeholders.map(({ key, title }) => (
					<List.Item key={key}>{pick(title)}</List.Item>
				))}
			</Part>
			<Part title={t('milestones')}>
				{milestones.map(({ key, title }) => (
					<List.Item key={key}>{pick(title)}</List.Item>
				))}
			</Part>
		</Stack>
	);
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
	if (children.length === 0) return null;
	return (
		<div>
			<Title order={3}>{title}</Title>
			<List mt={4}>{children}</List>
		</div>
	);
}
