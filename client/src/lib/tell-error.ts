/** Puts any failure of a call into words for the reader: the server's own when it answered, ours when it did not. */
import type { Locale } from '@rembuk/shared/text/locale';
import { formatMessage } from '@rembuk/shared/text/messages';
import { ApiError } from './api.ts';
import { commonMessages } from './common-messages.ts';

/** The failure as one sentence. */
export function tellError(error: unknown, locale: Locale): string {
	if (error instanceof ApiError) return error.code === 'offline' ? formatMessage(commonMessages.offline, locale) : error.message;
	return formatMessage(commonMessages['went-wrong'], locale);
}
