/** Catches what breaks while drawing and says so in words, with a way on. */
import { Button, Container, Group, Stack, Text } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { commonMessages } from './common-messages.ts';
import { ScreenHeading } from './screen-heading.tsx';
import { useText } from './text.tsx';

/** The code or the styles of a screen did not come: no connection, or another version of it. Each browser tells it in its own words. */
const isUnloaded = (error: unknown): boolean =>
	error instanceof Error && /dynamically imported module|importing a module script|unable to preload/i.test(error.message);

function Broken({ error }: { error: unknown }) {
	const t = useText(commonMessages);
	const isComing = isUnloaded(error);
	const kind = isComing ? 'unloaded' : 'broken';
	return (
		<Container component="main" id="main" size="sm" py="xl">
			<Stack role="alert">
				<ScreenHeading>{t(`${kind}-title`)}</ScreenHeading>
				<Text>{t(`${kind}-body`)}</Text>
				<Group>
					{isComing && <Button onClick={() => window.history.back()}>{t('back')}</Button>}
					<Button variant={isComing ? 'default' : 'filled'} onClick={() => window.location.reload()}>
						{t('reload')}
					</Button>
					{!isComing && (
						<Button variant="default" component="a" href="/">
							{t('to-home')}
						</Button>
					)}
				</Group>
			</Stack>
		</Container>
	);
}

interface Props {
	/** The address: elsewhere it is tried anew. */
	place: string;
	children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { broken?: { error: unknown } | undefined }> {
	override state: { broken?: { error: unknown } } = {};

	static getDerivedStateFromError(error: unknown) {
		return { broken: { error } };
	}

	override componentDidCatch(error: unknown, info: ErrorInfo) {
		console.error('screen broken', error, info.componentStack);
	}

	override componentDidUpdate(before: Props) {
		if (before.place !== this.props.place && this.state.broken) this.setState({ broken: undefined });
	}

	override render() {
		return this.state.broken ? <Broken error={this.state.broken.error} /> : this.props.children;
	}
}
