/** The language of the page: a context, and the hook that speaks a feature's messages. Knows no message of its own. */
import { type Locale, type LocalText, pickText } from '@rembuk/shared/text/locale';
import { formatMessage, type Messages, type Values } from '@rembuk/shared/text/messages';
import { createContext, useCallback, useContext } from 'react';

interface LocaleContextValue {
	locale: Locale;
	setLocale(locale: Locale): void;
}

export const LocaleContext = createContext<LocaleContextValue>({ locale: 'id', setLocale: () => undefined });

/** The language that the reader has chosen, and how to change it. */
export const useLocale = (): LocaleContextValue => useContext(LocaleContext);

/** Speaks one feature's messages in the reader's language. */
export type Speak<T extends Messages> = (key: keyof T, values?: Values) => string;

/**
 * @example
 * const t = useText(joinMessages);
 * t('people-here', { n: 3 });
 */
export function useText<T extends Messages>(messages: T): Speak<T> {
	const { locale } = useLocale();
	return useCallback(
		(key, values) => {
			const message = messages[key];
			return message ? formatMessage(message, locale, values) : String(key);
		},
		[messages, locale],
	);
}

/** Picks authors' texts (titles, questions) in the reader's language. */
export function useLocalText(): (text: LocalText | undefined) => string {
	const { locale } = useLocale();
	return useCallback((text) => pickText(text, locale), [locale]);
}
