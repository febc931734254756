/** The frame of the screens outside a workshop: brand and switches above, one column of content below. */
import { Container, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export function SimplePage({ children, size = 'sm' }: { children: ReactNode; size?: 'xs' | 'sm' | 'md' | 'lg' }) {
	return (
		<>
			<Container component="header" size={size} w="100%" pt="md">
				<Group justify="space-between" wrap="nowrap" gap="xs">
					<Brand />
					<Group gap="xs" wrap="nowrap" className="no-print">
						<LanguageSwitch />
						<ColorSchemeSwitch />
					</Group>
				</Group>
			</Container>
			<Container component="main" id="main" size={size} w="100%" py="xl" flex={1}>
				<Stack gap="lg">{children}</Stack>
			</Container>
		</>
	);
}
