/** Catches what breaks while drawing and says so in words, with a way on. */
import { Button, Container, Group, Stack, Text } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { commonMessages } from './common-messages.ts';
import { ScreenHeading } from './screen-heading.tsx';
import { useText } from './text.tsx';

function Broken() {
	const t = useText(commonMessages);
	return (
		<Container component="main" id="main" size="sm" py="xl">
			<Stack role="alert">
				<ScreenHeading>{t('broken-title')}</ScreenHeading>
				<Text>{t('broken-body')}</Text>
				<Group>
					<Button onClick={() => window.location.reload()}>{t('reload')}</Button>
					<Button variant="default" component="a" href="/">
						{t('to-home')}
					</Button>
				</Group>
			</Stack>
		</Container>
	);
}

export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
	override state = { isBroken: false };

	static getDerivedStateFromError() {
		return { isBroken: true };
	}

	override componentDidCatch(error: unknown, info: ErrorInfo) {
		console.error('screen broken', error, info.componentStack);
	}

	override render() {
		return this.state.isBroken ? <Broken /> : this.props.children;
	}
}
