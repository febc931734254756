/** A schema's complaint as a refusal: the field's path, and the reason in the reader's language. */
import type * as z from 'zod/mini';
import { AppError } from '../errors.ts';
import { describeIssue } from './describe-issue.ts';

/** The refusal of a complaint; without a field when the whole is wrong. */
export function issueError(issue: z.core.$ZodIssue): AppError {
	const { field } = describeIssue(issue, 'en');
	return new AppError('invalid-field', { ...(field !== '' && { field }), words: (locale) => describeIssue(issue, locale).message });
}
