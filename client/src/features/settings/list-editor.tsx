/** A list of titled entries (sectors, stakeholders, milestones) that is changed here and saved as a whole. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type LocalText, pickText } from '@rembuk/shared/text/locale';
import { newKey } from '@rembuk/shared/workshop/new-key';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { moveItem } from '../../lib/move-item.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { tidyText } from '../../lib/tidy-text.ts';
import { RowTools } from '../../ui/row-tools.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { BothLanguages } from './both-languages.tsx';
import { settingsMessages } from './settings-messages.ts';

interface Entry {
	key: string;
	title: LocalText;
}

interface Props {
	/** What the list is called, for people. */
	name: string;
	/** The power that replaces it and the argument's name. */
	power: string;
	arg: string;
	/** As it is in the document; whatever an entry carries besides is sent along. */
	entries: readonly Entry[];
}

export function ListEditor({ name, power, arg, entries }: Props) {
	const t = useText(settingsMessages);
	const { locale } = useLocale();
	const { run, isBusy } = usePower();
	const id = useId();
	const [edited, setEdited] = useState<readonly Entry[]>();
	const [isSaved, setSaved] = useState(false);
	const rows = edited ?? entries;
	const change = (next: readonly Entry[]) => {
		setEdited(next);
		setSaved(false);
	};
	const add = () => {
		const key = newKey(
			'',
			rows.map((row) => row.key),
			'entri',
		);
		change([...rows, { key, title: '' }]);
	};
	const save = async () => {
		const isDone = await run(power, { [arg]: rows.map(({ title, ...row }) => ({ ...row, title: tidyText(title) })) });
		setSaved(isDone);
		if (isDone) setEdited(undefined);
	};
	return (
		<Stack component="section" gap="sm" aria-labelledby={id}>
			<Title order={3} id={id}>
				{name}
			</Title>
			{rows.map((row, index) => {
				const label = pickText(row.title, locale) || t('entry-n', { list: name, n: index + 1 });
				return (
					<Group key={row.key} align="flex-end" wrap="nowrap" gap="xs">
						<Stack gap={4} flex={1} miw={0}>
							<BothLanguages
								label={t('entry-n', { list: name, n: index + 1 })}
								value={row.title}
								onChange={(title) => change(rows.map((one) => (one.key === row.key ? { ...one, title } : one)))}
							/>
						</Stack>
						<RowTools
							words={{ up: t('move-up', { name: label }), down: t('move-down', { name: label }), remove: t('remove', { name: label }) }}
							isFirst={index === 0}
							isLast={index === rows.length - 1}
							onMove={(by) => change(moveItem(rows, index, by))}
							onRemove={() => change(rows.filter((one) => one.key !== row.key))}
						/>
					</Group>
				);
			})}
			<Group>
				<Button size="sm" variant="default" leftSection={<IconPlus size={18} aria-hidden />} aria-label={t('add-entry', { list: name })} onClick={add}>
					{t('add-entry', { list: name })}
				</Button>
				<Button size="sm" disabled={edited === undefined} loading={isBusy(power)} onClick={() => void save()}>
					{t('save-list', { list: name })}
				</Button>
				<Text size="sm" role="status">
					{edited ? t('not-saved-yet') : isSaved ? t('saved') : ''}
				</Text>
			</Group>
		</Stack>
	);
}
