/** Who leads the workshop, and the link by which a facilitator comes in. */
import { Button, Divider, Group, Select, Stack, Text, Title } from '@mantine/core';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { FacilitatorLinkPart } from './facilitator-link-part.tsx';
import { settingsMessages } from './settings-messages.ts';

export function LeadersPart() {
	const t = useText(settingsMessages);
	const { view, me } = useWorkshop();
	const { run, isBusy } = usePower();
	const [chosen, choose] = useState<string | null>(null);
	const people = view.people();
	const leaders = people.filter((person) => isLeader(person.role));
	const others = people.filter((person) => !isLeader(person.role));
	const promote = async () => {
		if (chosen && (await run('set-role', { participantId: chosen, role: 'co-facilitator' }))) choose(null);
	};
	return (
		<Stack gap="lg">
			<Stack gap="xs" component="section" aria-labelledby="who-leads">
				<Title order={3} id="who-leads">
					{t('who-leads')}
				</Title>
				{leaders.map(({ id, name, role }) => (
					<Group key={id} justify="space-between">
						<Text>
							{name} · {role === 'facilitator' ? t('facilitator') : t('co-facilitator')}
							{id === me.id && ` (${t('you')})`}
						</Text>
						{role === 'co-facilitator' && (
							<Button
								size="compact-md"
								variant="default"
								loading={isBusy(id)}
								aria-label={t('unmake-co-named', { name })}
								onClick={() => void run('set-role', { participantId: id, role: 'participant' }, id)}
							>
								{t('unmake-co')}
							</Button>
						)}
					</Group>
				))}
			</Stack>
			<Group align="flex-end" gap="xs">
				<Select
					flex={1}
					miw="12rem"
					label={t('make-co')}
					placeholder={t('choose-person')}
					data={others.map(({ id, name }) => ({ value: id, label: name }))}
					value={chosen}
					onChange={choose}
					searchable
					nothingFoundMessage={t('no-person')}
				/>
				<Button variant="default" disabled={!chosen} loading={isBusy('set-role')} onClick={() => void promote()}>
					{t('make-co-button')}
				</Button>
			</Group>
			<Divider />
			<FacilitatorLinkPart />
		</Stack>
	);
}
