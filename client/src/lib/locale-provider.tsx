/** Which language the page speaks: the reader's choice, else the browser's, else Indonesian. Keeps the choice and tells <html lang> and the server. */
import { LOCALES, type Locale, negotiateLocale } from '@rembuk/shared/text/locale';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { apiLanguage } from './api.ts';
import { keep, readKept } from './browser-store.ts';
import { LocaleContext } from './text.tsx';

const KEY = 'rembuk:language';

const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The language that the reader has chosen on this browser; undefined before any choice. */
export function chosenLocale(): Locale | undefined {
	const kept = readKept(KEY);
	return isLocale(kept) ? kept : undefined;
}

/** The language to begin with. */
export const firstLocale = (languages: readonly string[] = navigator.languages): Locale => chosenLocale() ?? negotiateLocale(languages.join(','), 'id');

export function LocaleProvider({ children }: { children: ReactNode }) {
	const [locale, change] = useState<Locale>(firstLocale);
	apiLanguage.current = locale; // before any child asks the server
	useEffect(() => {
		document.documentElement.lang = locale;
	}, [locale]);
	const setLocale = useCallback((next: Locale) => {
		keep(KEY, next);
		change(next);
	}, []);
	const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
	return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}
