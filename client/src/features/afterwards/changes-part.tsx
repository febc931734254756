/** What changed in the plan since a day or the last visit, and the digest of it. */
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { getChanges } from '@rembuk/shared/api/get-changes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { ChangeList } from './change-list.tsx';
import { changesMessages } from './changes-messages.ts';
import { useLastVisit } from './use-last-visit.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

export function ChangesPart() {
	const t = useText(changesMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId } = useWorkshop();
	const [chosen, choose] = useState<string>();
	const [day, setDay] = useState('');
	const [seenNow, setSeenNow] = useState<number>();
	const lastVisit = useLastVisit(workshopId, seenNow);
	const since = chosen ?? (lastVisit === undefined ? 'all' : 'last-visit');
	const moment = since === 'last-visit' ? lastVisit : since === 'week' ? Math.floor((seenNow ?? Date.now()) - WEEK) : undefined;
	const from = since === 'date' ? day || undefined : moment === undefined ? undefined : String(moment);
	const asked = useQuery({
		queryKey: ['changes', workshopId, since === 'week' ? 'week' : from, locale],
		queryFn: async () => {
			const answer = await call(getChanges, { params: { id: workshopId }, query: { since: from, lang: locale } });
			setSeenNow((before) => before ?? answer.now);
			return answer;
		},
		placeholderData: keepPreviousData,
	});
	const choices = ['last-visit', 'week', 'date', 'all'].filter((value) => value !== 'last-visit' || lastVisit !== undefined);
	return (
		<Stack gap="md">
			<Title order={2}>{t('title')}</Title>
			<ChoiceChips
				label={t('since')}
				choices={choices.map((value) => ({ value, label: t(value as 'last-visit' | 'week' | 'date' | 'all') }))}
				value={since}
				onChange={choose}
			/>
			{since === 'date' && <TextInput type="date" label={t('date')} value={day} onChange={(event) => setDay(event.currentTarget.value)} maw="14rem" />}
			{asked.isPending && <Text role="status">{common('loading')}</Text>}
			{asked.data && <ChangeList changes={asked.data.changes} />}
			{asked.data && <Digest key={asked.data.digest} text={asked.data.digest} />}
			<Text role="alert" c="var(--mantine-color-error)">
				{asked.error ? tellError(asked.error, locale) : ''}
			</Text>
		</Stack>
	);
}

function Digest({ text }: { text: string }) {
	const t = useText(changesMessages);
	const common = useText(commonMessages);
	const area = useRef<HTMLTextAreaElement>(null);
	const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
	const copy = async () => {
		const isCopied = await copyText(text);
		if (!isCopied) area.current?.select();
		setState(isCopied ? 'copied' : 'by-hand');
	};
	return (
		<Stack gap="xs">
			<Textarea ref={area} label={t('digest')} description={t('digest-hint')} value={text} readOnly autosize minRows={4} maxRows={14} />
			<Group gap="sm">
				<Button variant="default" onClick={() => void copy()}>
					{t('copy-digest')}
				</Button>
				<Text role="status">{state === 'copied' ? t('copied') : state === 'by-hand' ? common('copy-by-hand') : ''}</Text>
			</Group>
		</Stack>
	);
}
