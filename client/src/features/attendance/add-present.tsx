/** Puts somebody without a device into the attendance: a name, a sector, there since now. */
import { Button, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { addPeople } from '@rembuk/shared/api/add-people';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { attendanceMessages } from './attendance-messages.ts';

export function AddPresent() {
	const t = useText(attendanceMessages);
	const pick = useLocalText();
	const { locale } = useLocale();
	const { view, workshopId, power, serverNow } = useWorkshop();
	const [name, setName] = useState('');
	const [sector, setSector] = useState('');
	const adding = useMutation({
		mutationFn: async () => {
			const made = await call(addPeople, { params: { id: workshopId }, body: { people: [{ name, ...(sector !== '' && { sector }) }] } });
			for (const { participantId } of made.people) await power('correct-attendance', { participantId, joinedAt: Math.round(serverNow()) });
			return name;
		},
		onSuccess: () => setName(''),
	});
	return (
		<Stack
			component="form"
			gap="sm"
			onSubmit={(event) => {
				event.preventDefault();
				if (name.trim() !== '') adding.mutate();
			}}
		>
			<SimpleGrid cols={{ base: 1, sm: 2 }}>
				<TextInput label={t('add-name')} description={t('add-hint')} value={name} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
				<NativeSelect
					style={{ alignSelf: 'end' }}
					label={t('sector')}
					value={sector}
					data={[{ value: '', label: t('no-sector') }, ...view.sectors().map(({ key, title }) => ({ value: key, label: pick(title) }))]}
					onChange={(event) => setSector(event.currentTarget.value)}
				/>
			</SimpleGrid>
			<Button type="submit" variant="default" style={{ alignSelf: 'start' }} loading={adding.isPending}>
				{t('add')}
			</Button>
			<Text role="status">{adding.isSuccess ? t('added', { name: adding.data }) : ''}</Text>
			{adding.isError && (
				<Text role="alert" c="var(--mantine-color-error)">
					{tellError(adding.error, locale)}
				</Text>
			)}
		</Stack>
	);
}
