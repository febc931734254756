/** Asks the API why a socket could not be opened: browsers hide the HTTP status of a failed upgrade. */
import { getWorkshop } from '@rembuk/shared/api/get-workshop';
import type { ErrorCode } from '@rembuk/shared/errors';
import { ApiError, call } from '../lib/api.ts';

const FINAL: readonly string[] = ['not-signed-in', 'session-ended', 'workshop-deleted', 'unknown-workshop', 'foreign-origin'] satisfies ErrorCode[];

/** The refusal that no further attempt can change; undefined when the session is well or the server cannot be reached. */
export async function whyEnded(workshopId: string): Promise<ErrorCode | undefined> {
	try {
		await call(getWorkshop, { params: { id: workshopId } });
		return undefined;
	} catch (cause) {
		if (cause instanceof ApiError && FINAL.includes(cause.code)) return cause.code as ErrorCode;
		return undefined; // not reachable, or broken for now: the next attempt will tell
	}
}
