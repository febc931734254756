/** Lets leaders through, and tells everyone else where they belong. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';
import { useWorkshop } from './use-workshop.ts';
import { workshopMessages } from './workshop-messages.ts';

export function LeadersOnly({ children }: { children: ReactNode }) {
	const t = useText(workshopMessages);
	const { me, workshopId } = useWorkshop();
	if (me.isLeader) return children;
	return (
		<SimplePage>
			<ScreenHeading>{t('leaders-only-title')}</ScreenHeading>
			<Text>{t('leaders-only-body')}</Text>
			<Group>
				<Button component={Link} to={`/w/${workshopId}`}>
					{t('to-room')}
				</Button>
			</Group>
		</SimplePage>
	);
}
