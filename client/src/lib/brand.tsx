/** The name of the house with its sign; leads home. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import mark from './mark.svg';

/** A proper name: the same in every language. */
const NAME = 'Rembuk';

export function Brand() {
	return (
		<Anchor component={Link} to="/" underline="never" c="inherit">
			<Group gap={10} wrap="nowrap">
				<img src={mark} alt="" width={32} height={32} />
				<Text component="span" fw={700} fz="lg">
					{NAME}
				</Text>
			</Group>
		</Anchor>
	);
}
