/** Whatever went wrong, as one of our refusals in the caller's language. Internals never leave the house. */
import { AppError } from '@rembuk/shared/errors';
import { type Locale, negotiateLocale } from '@rembuk/shared/text/locale';

/** The largest JSON body, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

export interface ErrorBody {
	error: { code: string; message: string; field?: string };
}

/** The body of an error answer. */
export function errorBody(error: AppError, locale: Locale): ErrorBody {
	return { error: { code: error.code, message: error.tell(locale), ...(error.field !== undefined && { field: error.field }) } };
}

/** The language that a request asks for. */
export const localeOf = (headers: { 'accept-language'?: string | undefined }): Locale => negotiateLocale(headers['accept-language']);

/** What was thrown as a refusal; undefined for a bug of ours. `bodyLimit`: what the route takes, bytes. */
export function asRefusal(error: unknown, bodyLimit = BODY_LIMIT): AppError | undefined {
	if (error instanceof AppError) return error;
	const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
	if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('too-large', { values: { limit: `${Math.round(bodyLimit / 1024 / 1024)} MB` } });
	if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new AppError('unsupported-type');
	if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new AppError('malformed');
	return undefined;
}
