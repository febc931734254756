/** The way to what is kept. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { commonMessages } from './common-messages.ts';
import { useText } from './text.tsx';

export function PrivacyLink() {
	const t = useText(commonMessages);
	return (
		<Text size="sm">
			<Anchor component={Link} to="/privacy" underline="always" size="sm">
				{t('privacy')}
			</Anchor>
		</Text>
	);
}
