/** The form of a new workshop. Holds nothing itself: the draft comes in, changes go out. */
import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { LOCALES, type Locale } from '@rembuk/shared/text/locale';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { AboutFields } from './about-fields.tsx';
import { createMessages } from './create-messages.ts';
import { type Draft, isBilingual } from './draft.ts';
import { FormContext } from './form-context.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { SectorFields } from './sector-fields.tsx';
import { TakenOver } from './taken-over.tsx';
import { TopicFields } from './topic-fields.tsx';
import type { useCreate } from './use-create.ts';

interface Props {
	draft: Draft;
	onChange(part: Partial<Draft>): void;
	creation: ReturnType<typeof useCreate>;
	isKept: boolean;
}

export function CreateForm({ draft, onChange, creation, isKept }: Props) {
	const t = useText(createMessages);
	const common = useText(commonMessages);
	const [chosen, choose] = useState<Locale>();
	const hasBoth = isBilingual(draft);
	const editing = (hasBoth && chosen) || draft.language;
	const { problems, failure, isBusy, create } = creation;
	const form = useMemo(() => ({ draft, change: onChange, editing, problems }), [draft, onChange, editing, problems]);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		create(draft);
	};
	return (
		<FormContext.Provider value={form}>
			<form onSubmit={submit} noValidate>
				<Stack gap="xl">
					<ProblemSummary problems={problems} />
					{hasBoth && (
						<Group gap="sm">
							<SegmentedControl
								aria-label={t('edit-in')}
								data={LOCALES.map((value) => ({ value, label: common(`language-${value}`) }))}
								value={editing}
								onChange={choose}
							/>
							<Text size="sm" c="dimmed">
								{t('edit-in-hint')}
							</Text>
						</Group>
					)}
					<AboutFields />
					<TopicFields />
					<SectorFields />
					<TakenOver />
					{failure && (
						<Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('not-created')}>
							{failure}
						</Alert>
					)}
					<Group>
						<Button type="submit" size="lg" loading={isBusy}>
							{t('create')}
						</Button>
						{isKept && (
							<Text size="sm" c="dimmed">
								{t('draft-kept')}
							</Text>
						)}
					</Group>
				</Stack>
			</form>
		</FormContext.Provider>
	);
}
