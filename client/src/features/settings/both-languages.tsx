/** A text as one field, or as one field a language when it was given in both, or is to be. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { LOCALES, type LocalText, withText } from '@rembuk/shared/text/locale';
import { IconLanguage } from '@tabler/icons-react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { settingsMessages } from './settings-messages.ts';

interface Props {
	label: string;
	value: LocalText;
	onChange(next: LocalText): void;
	isLong?: boolean;
	error?: string | undefined;
}

export function BothLanguages({ label, value, onChange, isLong = false, error }: Props) {
	const t = useText(settingsMessages);
	const common = useText(commonMessages);
	const Field = isLong ? Textarea : TextInput;
	if (typeof value === 'string') {
		return (
			<>
				<Field label={label} value={value} error={error} onChange={(event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value)} />
				{value.trim() !== '' && (
					<Group>
						<Button
							size="compact-sm"
							variant="subtle"
							leftSection={<IconLanguage size={16} aria-hidden />}
							aria-label={t('second-language', { label })}
							onClick={() => onChange({ id: value, en: value })}
						>
							{t('second-language-short')}
						</Button>
					</Group>
				)}
			</>
		);
	}
	return LOCALES.map((locale) => (
		<Field
			key={locale}
			label={t('in-language', { label, language: common(`language-${locale}`) })}
			value={value[locale] ?? ''}
			error={error}
			onChange={(event: { currentTarget: { value: string } }) => onChange(withText(value, locale, event.currentTarget.value))}
		/>
	));
}
