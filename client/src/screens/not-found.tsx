/** An address at which there is nothing. */
import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { commonMessages } from '../lib/common-messages.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';

export default function NotFound() {
	const t = useText(commonMessages);
	return (
		<SimplePage>
			<ScreenHeading>{t('not-found-title')}</ScreenHeading>
			<Text>{t('not-found-body')}</Text>
			<Button component={Link} to="/">
				{t('to-home')}
			</Button>
		</SimplePage>
	);
}
