/** Months on a scale, short. */
import type { Locale } from '@rembuk/shared/text/locale';

/** "Jul 2019". The day is YYYY-MM-DD. */
export const monthInWords = (day: string, locale: Locale): string =>
	new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
