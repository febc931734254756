/** The languages of Rembuk and text that exists in them. Knows no message. */
import * as z from 'zod/mini';
import { withoutTurns } from './clean-text.ts';

export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** A text that an author gave once, or in each language. */
export type LocalText = string | { id?: string | undefined; en?: string | undefined };

/** The text in the wanted language, or in the other one when only that was given; '' when there is none. Without signs that turn words about: it stands among others. */
export function pickText(text: LocalText | undefined, locale: Locale): string {
	if (text === undefined) return '';
	if (typeof text === 'string') return withoutTurns(text);
	const other: Locale = locale === 'id' ? 'en' : 'id';
	return withoutTurns(text[locale] ?? text[other] ?? '');
}

/**
 * The text with one language changed and the other kept. A plain string stays plain.
 */
export function withText(old: LocalText | undefined, locale: Locale, next: string): LocalText {
	return old === undefined || typeof old === 'string' ? next : { ...old, [locale]: next };
}

/** The best of our languages for an `Accept-Language` header; `fallback` when it names neither. */
export function negotiateLocale(header: string | undefined, fallback: Locale = 'id'): Locale {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...params] = part.trim().split(';');
			const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
			return { lang: tag.toLowerCase().split('-')[0] ?? '', q: q ? Number(q) : 1 };
		})
		.sort((a, b) => b.q - a.q);
	for (const { lang, q } of wanted) {
		if (q > 0 && (LOCALES as readonly string[]).includes(lang)) return lang as Locale;
		if (q > 0 && lang === 'in') return 'id'; // the old ISO code for Indonesian, still sent by some Android phones
	}
	return fallback;
}
