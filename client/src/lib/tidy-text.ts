/** Makes what a form holds into what a schema takes. */
import { type Locale, type LocalText, pickText } from '@rembuk/shared/text/locale';

/** True for a text with nothing in it, in any language. */
export const isEmptyText = (text: LocalText): boolean => pickText(text, 'id').trim() === '' && pickText(text, 'en').trim() === '';

/** Without the languages that were left empty; '' when all were. */
export function tidyText(text: LocalText): LocalText {
	if (typeof text === 'string') return text.trim();
	if (isEmptyText(text)) return '';
	return { ...(text.id?.trim() && { id: text.id }), ...(text.en?.trim() && { en: text.en }) };
}

/** A text that must be there: nothing at all when its own language was emptied, so that what another language still says does not pass for it. */
export const requiredText = (text: LocalText, language: Locale): LocalText => (typeof text === 'object' && text[language]?.trim() === '' ? '' : tidyText(text));

/** The lines of a text that have something in them. */
export const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
