/** The reader's language as two buttons. */
import { SegmentedControl } from '@mantine/core';
import { LOCALES } from '@rembuk/shared/text/locale';
import { commonMessages } from './common-messages.ts';
import { useLocale, useText } from './text.tsx';

/** `long` writes the languages' names out; else their two letters. */
export function LanguageSwitch({ long = false }: { long?: boolean }) {
	const t = useText(commonMessages);
	const { locale, setLocale } = useLocale();
	const data = LOCALES.map((value) => ({ value, label: long ? t(`language-${value}`) : value.toUpperCase() }));
	return <SegmentedControl size="sm" aria-label={t('language')} data={data} value={locale} onChange={setLocale} />;
}
