/** For somebody who has joined here before on this browser: one tap back in, or in as someone else. */
import { Button, Stack, Text } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { joinMessages } from './join-messages.ts';

interface Props {
	name: string;
	onContinue(): void;
	onSomeoneElse(): void;
}

export function BeenHere({ name, onContinue, onSomeoneElse }: Props) {
	const t = useText(joinMessages);
	return (
		<Stack gap="sm">
			<Text>{t('been-here')}</Text>
			<Button size="lg" fullWidth onClick={onContinue}>
				{t('continue-as', { name })}
			</Button>
			<Button variant="default" fullWidth onClick={onSomeoneElse}>
				{t('someone-else')}
			</Button>
		</Stack>
	);
}
