/** The product's own words in a test, so that a text can change without a test that knows it by heart. */
import type { Locale } from '@rembuk/shared/text/locale';
import { formatMessage, type Messages, type Values } from '@rembuk/shared/text/messages';

/** Speaks one feature's messages. @throws Error for a key that the feature does not have */
export const speak =
	<T extends Messages>(messages: T, locale: Locale) =>
	(key: keyof T & string, values?: Values): string => {
		const message = messages[key];
		if (!message) throw new Error(`no message ${key}`);
		return formatMessage(message, locale, values);
	};

/** The language that a browser asks for. */
export const BROWSER_LOCALE: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
