/** Name, sector, group, and one button: the way in for a participant. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { join } from '@rembuk/shared/api/join';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call } from '../../lib/api.ts';
import { keep, readKeptRecord } from '../../lib/browser-store.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { ChoiceCards } from '../../ui/choice-cards.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import type { Door } from './door.ts';
import classes from './join-form.module.css';
import { joinMessages } from './join-messages.ts';

/** What this browser remembers of the person, for the next workshop's door. */
const KEY = 'rembuk:me';
/** The choice of no group in particular; no topic key can be empty. */
const ANY_GROUP = '';

export type Joined = Awaited<ReturnType<typeof askToJoin>>;
const askToJoin = (body: { code: string; name: string; sector?: string; topicKey?: string }) => call(join, { body });

interface Props {
	door: Door;
	onJoined(joined: Joined, name: string): void;
	/** The server's state has changed under this form (a group was closed). */
	onStale(): void;
}

export function JoinForm({ door, onJoined, onStale }: Props) {
	const t = useText(joinMessages);
	const { locale } = useLocale();
	const pick = useLocalText();
	const [remembered] = useState(() => readKeptRecord(KEY));
	const [name, setName] = useState(typeof remembered.name === 'string' ? remembered.name : '');
	const [sector, setSector] = useState(() => door.sectors.find(({ key }) => key === remembered.sector)?.key);
	const [chosen, choose] = useState(ANY_GROUP);
	const topicKey = door.topics.some(({ key }) => key === chosen) ? chosen : ANY_GROUP; // a group that was closed meanwhile cannot stay chosen
	const [nameError, setNameError] = useState<string>();
	const asking = useMutation({
		mutationFn: askToJoin,
		onSuccess: (joined, { name: asked, sector: from }) => {
			keep(KEY, { name: asked, sector: from ?? remembered.sector });
			onJoined(joined, asked);
		},
		onError: (error) => {
			if (error instanceof ApiError && error.code === 'room-closed') onStale();
		},
	});
	const refusal = asking.error && tellError(asking.error, locale);
	const field = asking.error instanceof ApiError ? (asking.error.field ?? (asking.error.code === 'room-closed' ? 'topicKey' : undefined)) : undefined;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const asked = name.trim();
		const wrong = asked === '' ? t('name-empty') : asked.length > LIMITS.name ? t('name-long', { limit: LIMITS.name }) : undefined;
		setNameError(wrong);
		if (wrong) document.getElementById('join-name')?.focus();
		else asking.mutate({ code: door.code, name: asked, ...(sector && { sector }), ...(topicKey !== ANY_GROUP && { topicKey }) });
	};
	const groups = [
		...door.topics.map((topic) => ({ value: topic.key, title: pick(topic.title), text: pick(topic.question), aside: t('people', { n: topic.people }) })),
		{ value: ANY_GROUP, title: t('place-me'), text: t('place-me-hint') },
	];
	return (
		<form onSubmit={submit} noValidate>
			<Stack gap="lg">
				<TextInput
					id="join-name"
					label={t('name')}
					description={t('name-hint')}
					value={name}
					onChange={(event) => {
						setName(event.currentTarget.value);
						setNameError(undefined);
					}}
					error={nameError ?? (field === 'name' ? refusal : undefined)}
					autoComplete="name"
					enterKeyHint="go"
					required
					withAsterisk={false}
				/>
				{door.sectors.length > 0 && (
					<ChoiceChips
						label={t('sector')}
						choices={door.sectors.map(({ key, title }) => ({ value: key, label: pick(title) }))}
						value={sector}
						onChange={setSector}
						error={field === 'sector' ? refusal : undefined}
					/>
				)}
				{door.joining === 'choose' && door.topics.length > 0 ? (
					<ChoiceCards label={t('group')} choices={groups} value={topicKey} onChange={choose} error={field === 'topicKey' ? refusal : undefined} />
				) : (
					door.topics.length > 0 && <Text>{t('will-be-placed')}</Text>
				)}
				<div className={classes.way}>
					<Button type="submit" size="lg" fullWidth loading={asking.isPending} aria-label={asking.isPending ? t('joining') : undefined}>
						{t('join')}
					</Button>
					<Text role="alert" c="var(--mantine-color-error)" mt="xs">
						{refusal && !['name', 'sector', 'topicKey'].includes(field ?? '') ? refusal : ''}
					</Text>
				</div>
			</Stack>
		</form>
	);
}
