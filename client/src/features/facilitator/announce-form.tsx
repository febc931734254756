/** One sentence to every room. */
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { facilitatorMessages } from './facilitator-messages.ts';

/** As the power takes it. */
const LONGEST = 500;

export function AnnounceForm() {
	const t = useText(facilitatorMessages);
	const { view } = useWorkshop();
	const { run, isBusy } = usePower();
	const [text, setText] = useState('');
	const [isSent, setSent] = useState(false);
	const last = view.announcement()?.text;
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (text.trim() === '') return;
		const isDone = await run('announce', { text: text.trim() });
		if (isDone) setText('');
		setSent(isDone);
	};
	return (
		<form onSubmit={(event) => void submit(event)}>
			<Stack gap="xs" align="flex-start">
				<Textarea
					w="100%"
					label={t('announce-label')}
					placeholder={t('announce-placeholder')}
					value={text}
					maxLength={LONGEST}
					onChange={(event) => {
						setText(event.currentTarget.value);
						setSent(false);
					}}
				/>
				<Button type="submit" variant="default" leftSection={<IconSpeakerphone size={18} aria-hidden />} loading={isBusy('announce')}>
					{t('announce')}
				</Button>
				<Text size="sm" role="status">
					{isSent ? t('announced') : ''}
				</Text>
				{last && (
					<Text size="sm" c="dimmed">
						{t('last-announcement', { text: last })}
					</Text>
				)}
			</Stack>
		</form>
	);
}
