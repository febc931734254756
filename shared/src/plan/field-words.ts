/** The parts of a card inside a sentence. */
import type { Locale } from '../text/locale.ts';
import { defineMessages, formatMessage } from '../text/messages.ts';
import type { EditedField } from './action-card.ts';

const FIELD = defineMessages({
	what: { id: 'isi', en: 'wording' },
	who: { id: 'penanggung jawab', en: 'who is responsible' },
	for: { id: 'untuk siapa', en: 'for whom' },
	due: { id: 'tenggat', en: 'due date' },
	indicator: { id: 'indikator keberhasilan', en: 'indicator of success' },
});

/** "tenggat dan penanggung jawab" / "due date and who is responsible". */
export const fieldsInWords = (fields: readonly EditedField[], locale: Locale): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(fields.map((field) => formatMessage(FIELD[field], locale)));
