/** Changes one's own name and sector. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { changeMe } from '@rembuk/shared/api/change-me';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../lib/api.ts';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../lib/text.tsx';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { profileMessages } from './profile-messages.ts';

export function ProfileForm() {
	const t = useText(profileMessages);
	const { locale } = useLocale();
	const pick = useLocalText();
	const { me, view, workshopId } = useWorkshop();
	const [name, setName] = useState(me.name);
	const [sector, setSector] = useState(me.sector);
	const save = useMutation({
		mutationFn: () => call(changeMe, { params: { id: workshopId }, body: { name: name.trim(), ...(sector !== me.sector && { sector: sector ?? null }) } }),
	});
	const sectors = view.sectors();
	const isChanged = (name.trim() !== me.name && name.trim() !== '') || sector !== me.sector;
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				save.mutate();
			}}
		>
			<Stack gap="sm">
				<TextInput
					label={t('name')}
					value={name}
					maxLength={LIMITS.name}
					autoComplete="name"
					onChange={(event) => setName(event.currentTarget.value)}
					error={save.isError ? tellError(save.error, locale) : undefined}
				/>
				{sectors.length > 0 && !me.isLeader && (
					<ChoiceChips label={t('sector')} choices={sectors.map((one) => ({ value: one.key, label: pick(one.title) }))} value={sector} onChange={setSector} />
				)}
				<Group>
					<Button type="submit" size="sm" disabled={!isChanged} loading={save.isPending}>
						{t('save')}
					</Button>
					<Text size="sm" role="status">
						{save.isSuccess && !isChanged ? t('saved-now') : ''}
					</Text>
				</Group>
			</Stack>
		</form>
	);
}
