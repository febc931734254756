/** Messages in every language side by side, formatted as ICU. The compiler refuses a message that lacks a language. */
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LOCALES, type Locale } from './locale.ts';

/** One message in every language, ICU MessageFormat (`{n, plural, one {# note} other {# notes}}`). */
export type Message = Readonly<Record<Locale, string>>;
export type Messages = Readonly<Record<string, Message>>;
export type Values = Record<string, string | number | boolean | Date>;

/** Declares a feature's messages: keeps the keys' types, so that an unknown key does not compile. */
export const defineMessages = <const T extends Messages>(messages: T): T => messages;

const engines = new Map(
	LOCALES.map((locale) => {
		const engine = setupI18n({ locale, messages: { [locale]: {} } });
		engine.setMessagesCompiler(compileMessage);
		return [locale, engine] as const;
	}),
);

/** The message in a language with its values filled in. */
export function formatMessage(message: Message, locale: Locale, values: Values = {}): string {
	const engine = engines.get(locale);
	const text = message[locale];
	return engine ? engine._({ id: text, message: text, values }) : text;
}
