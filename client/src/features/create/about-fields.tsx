/** Title, day, place, organisers and language. */
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { LOCALES, type Locale } from '@rembuk/shared/text/locale';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { TimezoneSelect } from '../../lib/timezone-select.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { createMessages } from './create-messages.ts';
import { useForm, useProblem } from './form-context.ts';
import { TextField } from './text-field.tsx';

const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value);

export function AboutFields() {
	const t = useText(createMessages);
	const common = useText(commonMessages);
	const { draft, change } = useForm();
	const optional = (label: string) => t('optional', { label });
	const problems = {
		date: useProblem('workshop.date', t('date')),
		timezone: useProblem('workshop.timezone', t('timezone')),
		organisers: useProblem('workshop.organisers', t('organisers')),
		supportedBy: useProblem('workshop.supportedBy', t('supported-by')),
		language: useProblem('workshop.language', t('language')),
	};
	return (
		<FormSection title={t('about')}>
			<SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
				<div style={{ gridColumn: '1 / -1' }}>
					<TextField path="workshop.title" label={t('workshop-title')} value={draft.title} onChange={(title) => change({ title })} isRequired />
				</div>
				<TextInput
					id="workshop.date"
					type="date"
					label={t('date')}
					value={draft.date}
					onChange={(event) => change({ date: event.currentTarget.value })}
					error={problems.date}
				/>
				<TimezoneSelect id="workshop.timezone" value={draft.timezone} onChange={(timezone) => change({ timezone })} error={problems.timezone} />
				<div style={{ gridColumn: '1 / -1' }}>
					<TextField path="workshop.place" label={optional(t('place'))} value={draft.place} onChange={(place) => change({ place })} />
				</div>
				<Textarea
					id="workshop.organisers"
					label={optional(t('organisers'))}
					description={t('one-a-line')}
					value={draft.organisers}
					onChange={(event) => change({ organisers: event.currentTarget.value })}
					error={problems.organisers}
				/>
				<Textarea
					id="workshop.supportedBy"
					label={optional(t('supported-by'))}
					description={t('one-a-line')}
					value={draft.supportedBy}
					onChange={(event) => change({ supportedBy: event.currentTarget.value })}
					error={problems.supportedBy}
				/>
				<div style={{ gridColumn: '1 / -1' }}>
					<ChoiceChips
						label={t('language')}
						description={t('language-hint')}
						choices={LOCALES.map((value) => ({ value, label: common(`language-${value}`) }))}
						value={draft.language}
						onChange={(language) => isLocale(language) && change({ language })}
						error={problems.language}
					/>
				</div>
			</SimpleGrid>
		</FormSection>
	);
}
