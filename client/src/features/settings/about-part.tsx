/** Title, day, place, organisers and language of a running workshop. Sends only what was changed here. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { must } from '@rembuk/shared/assert';
import { LOCALES, type Locale, type LocalText } from '@rembuk/shared/text/locale';
import type { Info } from '@rembuk/shared/workshop/workshop-doc';
import { type FormEvent, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { isEmptyText, linesOf, requiredText, tidyText } from '../../lib/tidy-text.ts';
import { TimezoneSelect } from '../../lib/timezone-select.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { BothLanguages } from './both-languages.tsx';
import { settingsMessages } from './settings-messages.ts';

interface Form {
	title: LocalText;
	date: string;
	timezone: string;
	place: LocalText;
	organisers: string;
	supportedBy: string;
	language: Locale;
}

const formOf = (info: Info): Form => ({
	title: info.title,
	date: info.date,
	timezone: info.timezone,
	place: info.place ?? '',
	organisers: info.organisers.join('\n'),
	supportedBy: info.supportedBy.join('\n'),
	language: info.language,
});

/** As the power takes it: empty optional texts are null, lists are lists. */
const ARGS: { [K in keyof Form]: (value: Form[K], language: Locale) => unknown } = {
	title: (title, language) => requiredText(title, language),
	date: (date) => date,
	timezone: (timezone) => timezone,
	place: (place) => (isEmptyText(place) ? null : tidyText(place)),
	organisers: linesOf,
	supportedBy: linesOf,
	language: (language) => language,
};

export function AboutPart() {
	const t = useText(settingsMessages);
	const common = useText(commonMessages);
	const { view } = useWorkshop();
	const { run, isBusy } = usePower();
	const [changes, setChanges] = useState<Partial<Form>>({});
	const [isSaved, setSaved] = useState(false);
	const form = { ...formOf(must(view.info(), 'a workshop without its info')), ...changes };
	const set = (part: Partial<Form>) => {
		setChanges({ ...changes, ...part });
		setSaved(false);
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const names = Object.keys(changes) as (keyof Form)[];
		const argOf = <K extends keyof Form>(name: K) => ARGS[name](form[name], form.language);
		if (await run('edit-workshop', Object.fromEntries(names.map((name) => [name, argOf(name)])))) {
			setChanges({});
			setSaved(true);
		}
	};
	const isChanged = Object.keys(changes).length > 0;
	return (
		<form onSubmit={(event) => void submit(event)} noValidate>
			<Stack gap="md">
				<BothLanguages label={t('workshop-title')} value={form.title} onChange={(title) => set({ title })} />
				<TextInput type="date" label={t('date')} value={form.date} onChange={(event) => set({ date: event.currentTarget.value })} />
				<TimezoneSelect value={form.timezone} onChange={(timezone) => set({ timezone })} />
				<BothLanguages label={t('place')} value={form.place} onChange={(place) => set({ place })} />
				<Textarea
					label={t('organisers')}
					description={t('one-a-line')}
					value={form.organisers}
					onChange={(event) => set({ organisers: event.currentTarget.value })}
				/>
				<Textarea
					label={t('supported-by')}
					description={t('one-a-line')}
					value={form.supportedBy}
					onChange={(event) => set({ supportedBy: event.currentTarget.value })}
				/>
				<ChoiceChips
					label={t('language')}
					choices={LOCALES.map((value) => ({ value, label: common(`language-${value}`) }))}
					value={form.language}
					onChange={(value) => set({ language: value as Locale })}
				/>
				<Group>
					<Button type="submit" disabled={!isChanged} loading={isBusy('edit-workshop')}>
						{common('save')}
					</Button>
					<Text size="sm" role="status">
						{isChanged ? t('not-saved-yet') : isSaved ? t('saved') : ''}
					</Text>
				</Group>
			</Stack>
		</form>
	);
}
